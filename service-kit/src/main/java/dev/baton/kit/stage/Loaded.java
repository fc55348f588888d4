package dev.baton.kit.stage;

import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a store knows of one key.
/// @param version drawn anew by each save, so that a store that was set back and written again never looks the same;
///     0 when it knows nothing
/// @param state null when it knows nothing
/// @param seen of the events that were asked about, those decided before, each with what it made the stage say, unless
///     that is forgotten by now
public record Loaded<S>(long version, @Nullable S state, Map<EventId, List<Envelope>> seen) {
    public static <S> Loaded<S> nothing() {
        return new Loaded<>(0, null, Map.of());
    }
}
