package dev.baton.agent.edge.redis;

import dev.baton.agent.edge.Ending;
import dev.baton.events.TenantId;
import java.util.List;

/// That a pool changed, and what ended with it.
record PoolSignal(TenantId tenant, List<Ending> endings) {}
