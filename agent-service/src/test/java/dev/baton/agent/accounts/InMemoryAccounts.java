package dev.baton.agent.accounts;

import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts in a map.
final class InMemoryAccounts implements AccountStore {
    private final Map<AgentId, Account> accounts = new LinkedHashMap<>();

    @Override
    public Optional<Account> find(TenantId tenant, AgentId agent) {
        return all(tenant).stream()
                .filter(account -> account.id().equals(agent))
                .findFirst();
    }

    @Override
    public Optional<Account> find(TenantId tenant, LoginName login) {
        return all(tenant).stream()
                .filter(account -> account.login().equals(login))
                .findFirst();
    }

    @Override
    public List<Account> all(TenantId tenant) {
        return accounts.values().stream()
                .filter(account -> account.tenant().equals(tenant))
                .sorted(Comparator.comparing(account -> account.login().value()))
                .toList();
    }

    @Override
    public boolean add(Account account, Instant now) {
        boolean free = find(account.tenant(), account.login()).isEmpty();
        if (free) {
            accounts.put(account.id(), account);
        }
        return free;
    }

    @Override
    public boolean addFirst(Account account, Instant now) {
        return all(account.tenant()).isEmpty() && add(account, now);
    }

    @Override
    public Optional<Account> change(TenantId tenant, AgentId agent, Instant now, Change change) {
        Optional<Account> changed = find(tenant, agent)
                .map(account -> change.of(
                        account,
                        all(tenant).stream()
                                .anyMatch(other -> !other.id().equals(agent)
                                        && other.profile().administers())));
        changed.ifPresent(account -> accounts.put(agent, account));
        return changed;
    }
}
