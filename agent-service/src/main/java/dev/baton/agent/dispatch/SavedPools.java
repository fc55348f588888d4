package dev.baton.agent.dispatch;

import dev.baton.events.TenantId;
import java.util.Optional;

/// Reads pools as they were saved last. A store that does not answer throws a failure that may pass.
public interface SavedPools {
    /// Nothing for a tenant whose pool nobody has heard of.
    Optional<Pool> of(TenantId tenant);
}
