package dev.baton.agent.edge;

import dev.baton.events.AgentId;
import dev.baton.events.TenantId;

/// An agent of a tenant.
public record AgentKey(TenantId tenant, AgentId agent) {}
