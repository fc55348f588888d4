package dev.baton.kit.stage;

import dev.baton.events.EventId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a store knows of one key.
/// @param version drawn anew whenever the key is saved; 0 when the store knows nothing
/// @param state null when it knows nothing
/// @param seen of the events that were asked about, those decided before
/// @param kept what was decided and has something to say that perhaps was not said, in the order of the decisions
public record Loaded<S>(long version, @Nullable S state, Set<EventId> seen, List<Handled> kept) {
    public Loaded {
        seen = Set.copyOf(seen);
        kept = List.copyOf(kept);
    }

    public static <S> Loaded<S> nothing() {
        return new Loaded<>(0, null, Set.of(), List.of());
    }
}
