package dev.baton.kit.stage;

import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import java.time.Instant;
import java.util.List;

/// One event that was decided, with everything that it made the stage say. Saved together with the state, so that after
/// a crash the very same events are said again under the same ids.
/// @param partition where the event lay; once the group has committed beyond `offset`, what it led to has been said
public record Handled(EventId id, Instant time, Partition partition, long offset, List<Envelope> emitted) {
    public Handled {
        emitted = List.copyOf(emitted);
    }

    /// The same event, decided again only to restore the state.
    Handled silently() {
        return new Handled(id, time, partition, offset, List.of());
    }
}
