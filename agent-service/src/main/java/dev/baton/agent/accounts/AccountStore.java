package dev.baton.agent.accounts;

import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where accounts are kept. What it returned from is durable, and with it the duty to announce it.
///
/// All of it throws an [AccountRefusal] of the kind `UNAVAILABLE` when the store does not answer.
public interface AccountStore {
    Optional<Account> find(TenantId tenant, AgentId agent);

    Optional<Account> find(TenantId tenant, LoginName login);

    /// By login name.
    List<Account> all(TenantId tenant);

    /// @return false when the tenant has an account of that login name
    boolean add(Account account, Instant now);

    /// Adds it if the tenant has no account at all.
    /// @return whether it did
    boolean addFirst(Account account, Instant now);

    /// Changes an account while nobody else changes one of the tenant's.
    /// @return the account as it is now, or nothing when there is no such account
    Optional<Account> change(TenantId tenant, AgentId agent, Instant now, Change change);

    /// Decides what becomes of an account; throws to leave it as it is.
    interface Change {
        /// @param otherAdministrator whether the tenant has another active administrator
        Account of(Account account, boolean otherAdministrator);
    }
}
