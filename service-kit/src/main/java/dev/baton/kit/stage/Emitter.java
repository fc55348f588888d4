package dev.baton.kit.stage;

import dev.baton.events.Envelope;
import java.util.List;

/// Appends events to their topics, each under its key, in order.
public interface Emitter {
    /// Returns when the brokers have acknowledged all of them.
    /// @throws TransientFailure when one may not have arrived; saying all again is harmless, their ids are the same
    void emit(List<Envelope> events);
}
