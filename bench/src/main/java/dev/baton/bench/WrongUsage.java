package dev.baton.bench;

/// What was asked for cannot be done; the message says in one line why.
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
