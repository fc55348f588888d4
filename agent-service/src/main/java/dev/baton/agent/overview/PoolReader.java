package dev.baton.agent.overview;

import dev.baton.agent.dispatch.Pool;
import dev.baton.events.TenantId;
import java.util.Optional;

/// Reads what the dispatcher saved. A store that does not answer throws
/// [dev.baton.kit.stage.TransientFailure].
@FunctionalInterface
public interface PoolReader {
    /// The tenant's pool, or nothing while nobody works there yet.
    Optional<Pool> pool(TenantId tenant);
}
