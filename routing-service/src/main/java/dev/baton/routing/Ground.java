package dev.baton.routing;

import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.packs.EscalationReason;
import org.jspecify.annotations.Nullable;

/// One ground for bringing in a person, as the pack names it and with its figures.
record Ground(EscalationReason why, Reason reason) {
    static Ground of(EscalationReason why, @Nullable String detail) {
        return new Ground(why, new Reason(ReasonCode.valueOf(why.name()), detail));
    }
}
