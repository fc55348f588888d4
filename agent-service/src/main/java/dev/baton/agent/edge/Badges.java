package dev.baton.agent.edge;

import dev.baton.events.TenantId;

/// Checks the tokens of agent apps.
public interface Badges {
    /// @param tenant whose desk is asked for
    /// @throws Refusal when the token is not of this platform, is too old, or is another tenant's or role's
    Badge check(TenantId tenant, String token);
}
