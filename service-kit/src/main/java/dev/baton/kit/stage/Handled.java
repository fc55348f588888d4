package dev.baton.kit.stage;

import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import java.time.Instant;
import java.util.List;

/// One event that was decided, with everything that it made the stage say. Saved together with the state, so that after
/// a crash the very same events are said again under the same ids.
public record Handled(EventId id, Instant time, List<Envelope> emitted) {
    public Handled {
        emitted = List.copyOf(emitted);
    }
}
