package dev.baton.agent.dispatch;

import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import org.jspecify.annotations.Nullable;

/// A command that may not be done: whatever was changed for it is thrown away. Caught by the decider alone.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReasonCode code;
    private final @Nullable String detail;

    Refusal(ReasonCode code) {
        this(code, null);
    }

    /// @param detail figures and names of the pack's, never a contact's words
    Refusal(ReasonCode code, @Nullable String detail) {
        super(code.name(), null, false, false);
        this.code = code;
        this.detail = detail;
    }

    Reason reason() {
        return new Reason(code, detail);
    }
}
