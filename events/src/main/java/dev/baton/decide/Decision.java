package dev.baton.decide;

import dev.baton.events.Event;
import java.util.ArrayList;
import java.util.List;

/// What a [Decider] made of an event: the next state, and what is to be said because of it, in order.
public record Decision<S>(S state, List<Emission> emissions) {
    public Decision {
        emissions = List.copyOf(emissions);
    }

    /// The event changes nothing.
    public static <S> Decision<S> unchanged(S state) {
        return new Decision<>(state, List.of());
    }

    public static <S> Decision<S> of(S state, Event... events) {
        List<Emission> emissions = new ArrayList<>(events.length);
        for (Event event : events) {
            emissions.add(Emission.of(event));
        }
        return new Decision<>(state, emissions);
    }
}
