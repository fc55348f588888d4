package dev.baton.agent.dispatch;

import dev.baton.events.ReasonCode;

/// A command that may not be done. Thrown before anything was changed, and caught by the decider alone.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReasonCode code;

    Refusal(ReasonCode code) {
        super(code.name(), null, false, false);
        this.code = code;
    }

    ReasonCode code() {
        return code;
    }
}
