package dev.baton.agent.edge;

import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import java.util.Map;

/// Reads what the dispatcher saved. A store that does not answer throws
/// [dev.baton.kit.stage.TransientFailure].
public interface Pools {
    /// The desks of all agents whom the tenant's pool knows.
    Map<AgentId, DeskState> desks(TenantId tenant);
}
