package dev.baton.decide;

import dev.baton.events.Envelope;

/// A stage's whole judgement: a pure function from a state and an event to the next state and the events that follow.
///
/// No clock (time comes with the event), no randomness, no I/O. The same state and event give the same decision for
/// ever, so the function runs live, in tests, in replays of recorded traffic and in rebuilds alike. It may meet events
/// of different topics in any order, and a state it has never seen starts as [#initial].
///
/// @param <S> an immutable state, one per conversation or per pool
public interface Decider<S> {
    S initial();

    /// @throws RuntimeException when the event can never be decided; it then goes to the dead letters
    Decision<S> decide(S state, Envelope event);

    /// Whether a second delivery of `event` changes nothing by itself, so that its id need not be remembered when it
    /// led to nothing: a tick of the clock.
    default boolean harmlessAgain(Envelope event) {
        return false;
    }
}
