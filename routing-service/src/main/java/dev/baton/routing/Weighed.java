package dev.baton.routing;

import dev.baton.events.Reason;
import dev.baton.packs.EscalationReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the rules make of a message.
/// @param fired the grounds for bringing in a person, the weightiest first; empty when the bot may go on
/// @param passedOver the rules that did not fire, each with why
/// @param about the intent that decides where it goes
/// @param talk how the talk stands with this message
record Weighed(List<Ground> fired, List<Reason> passedOver, Optional<String> about, Talk talk) {
    Weighed {
        fired = List.copyOf(fired);
        passedOver = List.copyOf(passedOver);
    }

    List<EscalationReason> why() {
        return fired.stream().map(Ground::why).toList();
    }

    List<Reason> reasons() {
        return fired.stream().map(Ground::reason).toList();
    }

    /// The same with further grounds, lighter than those it has.
    Weighed and(List<Ground> lighter) {
        List<Ground> all = new ArrayList<>(fired);
        all.addAll(lighter);
        return new Weighed(all, passedOver, about, talk);
    }

    boolean isSensitive() {
        return why().contains(EscalationReason.SENSITIVE_INTENT);
    }
}
