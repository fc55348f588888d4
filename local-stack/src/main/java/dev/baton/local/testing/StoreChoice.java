package dev.baton.local.testing;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Where a test's stores come from.
enum StoreChoice {
    /// Processes of this machine.
    LOCAL,
    /// Containers of a Docker engine.
    CONTAINERS;

    /// @param wish   the value of `BATON_TEST_CONTAINERS`
    /// @param images what `docker-compose.yml` names, if there is one
    /// @param engine whether a Docker engine answers and has the images, so that nothing must be downloaded
    static StoreChoice of(@Nullable String wish, Optional<ComposeImages> images, Predicate<ComposeImages> engine) {
        if (wish != null) {
            if (!Boolean.parseBoolean(wish)) {
                return LOCAL;
            }
            if (images.isEmpty()) {
                throw new IllegalStateException("BATON_TEST_CONTAINERS wants the images that docker-compose.yml names,"
                        + " and there is no such file, or it names no image for kafka, redis and postgres");
            }
            return CONTAINERS;
        }
        return images.filter(engine).isPresent() ? CONTAINERS : LOCAL;
    }
}
