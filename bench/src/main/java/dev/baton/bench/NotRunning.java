package dev.baton.bench;

/// There is no platform to measure; the message says what to do.
final class NotRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRunning(String message) {
        super(message);
    }
}
