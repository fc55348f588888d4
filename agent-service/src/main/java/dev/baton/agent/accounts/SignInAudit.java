package dev.baton.agent.accounts;

import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import org.jspecify.annotations.Nullable;

/// Keeps a record of who tried to sign in.
public interface SignInAudit {
    /// @param agent null when nobody has that login name: what was typed is not recorded, as it may be a password
    void record(TenantId tenant, @Nullable AgentId agent, String address, Outcome outcome);

    /// How an attempt ended.
    enum Outcome {
        SUCCEEDED,
        UNKNOWN_LOGIN,
        WRONG_PASSWORD,
        ACCOUNT_CLOSED,
        TOO_MANY_ATTEMPTS
    }
}
