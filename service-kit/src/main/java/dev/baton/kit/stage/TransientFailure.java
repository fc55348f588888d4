package dev.baton.kit.stage;

/// Something outside did not answer and may answer later: it is tried again with growing pauses, for as long as it
/// takes.
public class TransientFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TransientFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
