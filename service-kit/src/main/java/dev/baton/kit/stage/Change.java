package dev.baton.kit.stage;

import dev.baton.events.EventId;
import java.util.List;

/// What is saved for one key.
/// @param before what was loaded, out of which it was made
/// @param forget events whose emissions need not be kept any longer, because their offsets are committed
public record Change<S>(StateKey key, Loaded<S> before, S state, List<Handled> handled, List<EventId> forget) {
    public Change {
        handled = List.copyOf(handled);
        forget = List.copyOf(forget);
    }
}
