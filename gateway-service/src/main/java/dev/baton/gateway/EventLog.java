package dev.baton.gateway;

import dev.baton.events.Envelope;
import java.util.List;

/// Where the gateway says what contacts did.
public interface EventLog {
    /// Returns when the log holds all of them for good.
    /// @throws Refusal that asks to send again when one may not have arrived; their ids make that harmless
    void append(List<Envelope> events);
}
