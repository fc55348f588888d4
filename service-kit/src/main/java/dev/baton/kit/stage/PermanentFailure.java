package dev.baton.kit.stage;

import org.jspecify.annotations.Nullable;

/// Trying again would not help: the record goes to the dead letters. The message never quotes a contact.
public class PermanentFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PermanentFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
