package dev.baton.kit.redis;

import dev.baton.kit.stage.StateKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a state that is too large to be saved whole is taken apart: into named parts that are JSON each.
///
/// @param <S> an immutable state that knows which of its parts changed since it was loaded or saved
public interface Parts<S> {
    /// The parts that changed, by name; null for one that is gone.
    Map<String, @Nullable String> changed(S state);

    /// The same state, when all that changed was saved.
    S saved(S state);

    /// @param known what these parts changed; null when they are all there are
    /// @param parts by name; null for one that is gone
    S with(StateKey key, @Nullable S known, Map<String, @Nullable String> parts);
}
