package dev.baton.kit.stage;

import dev.baton.decide.Decider;
import dev.baton.decide.Decision;
import dev.baton.decide.Emission;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decides the events of one key in order, on top of what the store knows of it. Touches nothing.
final class Judge<S> {
    private final String stage;
    private final Decider<S> decider;
    private final Clock clock;

    Judge(String stage, Decider<S> decider, Clock clock) {
        this.stage = stage;
        this.decider = decider;
        this.clock = clock;
    }

    /// @param state the state after all of them
    /// @param decided the events that are new, to be saved
    /// @param poisoned the events that the decider cannot decide
    record Judgement<S>(S state, List<Handled> decided, int duplicates, Map<EventId, RuntimeException> poisoned) {}

    Judgement<S> judge(List<Incoming> events, Loaded<S> loaded) {
        S state = loaded.state() == null ? decider.initial() : loaded.state();
        Map<EventId, Handled> decided = new LinkedHashMap<>();
        Map<EventId, RuntimeException> poisoned = new LinkedHashMap<>();
        int duplicates = 0;
        for (Incoming incoming : events) {
            Envelope event = incoming.event();
            if (loaded.seen().contains(event.id()) || decided.containsKey(event.id())) {
                duplicates++;
            } else {
                try {
                    Decision<S> decision = decider.decide(state, event);
                    boolean nothing = decision.emissions().isEmpty() && decision.state() == state;
                    boolean forgettable = nothing && decider.harmlessAgain(event);
                    if (!forgettable) {
                        decided.put(event.id(), handled(incoming.record(), event, decision));
                        state = decision.state();
                    }
                } catch (RuntimeException undecidable) {
                    poisoned.put(event.id(), undecidable);
                }
            }
        }
        return new Judgement<>(state, List.copyOf(decided.values()), duplicates, poisoned);
    }

    private Handled handled(InboundRecord record, Envelope event, Decision<S> decision) {
        return new Handled(event.id(), event.time(), record.partition(), record.offset(), envelopes(event, decision));
    }

    private List<Envelope> envelopes(Envelope cause, Decision<S> decision) {
        Instant now = clock.instant();
        Instant time = now.isBefore(cause.time()) ? cause.time() : now;
        List<Envelope> envelopes = new ArrayList<>(decision.emissions().size());
        for (Emission emission : decision.emissions()) {
            envelopes.add(new Envelope(
                    EventId.derived(cause.id(), stage, envelopes.size()),
                    time,
                    cause.tenant(),
                    emission.about() == null ? cause.subject() : emission.about(),
                    cause.id(),
                    emission.event()));
        }
        return envelopes;
    }
}
