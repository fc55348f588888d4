package dev.baton.events;

/// A record that cannot be read and never will be. Its message tells what is wrong without quoting the record.
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String message) {
        super(message);
    }
}
