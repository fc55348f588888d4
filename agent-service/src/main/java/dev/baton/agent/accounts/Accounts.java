package dev.baton.agent.accounts;

import static dev.baton.agent.accounts.AccountRefusal.Kind.CHANGED_MEANWHILE;
import static dev.baton.agent.accounts.AccountRefusal.Kind.LAST_ADMINISTRATOR;
import static dev.baton.agent.accounts.AccountRefusal.Kind.NOT_FOUND;
import static dev.baton.agent.accounts.AccountRefusal.Kind.TAKEN;

import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import dev.baton.packs.Tenants;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What administrators do with accounts. Throws an [AccountRefusal] for what breaks a rule.
public final class Accounts {
    private final Tenants tenants;
    private final AccountStore store;
    private final Passwords passwords;

    public Accounts(Tenants tenants, AccountStore store, Passwords passwords) {
        this.tenants = tenants;
        this.store = store;
        this.passwords = passwords;
    }

    /// @throws AccountRefusal of the kind `NOT_FOUND` when this installation does not serve that tenant
    public void checkTenant(String tenant) {
        packOf(tenant);
    }

    public List<Account> all(TenantId tenant) {
        checkTenant(tenant.value());
        return store.all(tenant);
    }

    public Account get(TenantId tenant, AgentId agent) {
        checkTenant(tenant.value());
        return store.find(tenant, agent).orElseThrow(Accounts::unknown);
    }

    /// Makes an account under an id that was never used.
    public Account make(
            TenantId tenant, AgentId id, String login, Profile profile, FirstPassword password, Instant now) {
        ProfileRule.check(profile, packOf(tenant.value()));
        LoginName name = LoginName.typed(login)
                .orElseThrow(() -> AccountRefusal.invalid("login is no login name", "use " + LoginName.RULE));
        PasswordRule.check(password.value(), name);
        Account account =
                Account.made(id, tenant, name, profile, passwords.hash(password.value()), password.mustChange());
        if (!store.add(account, now)) {
            throw AccountRefusal.of(TAKEN, "login " + name + " is taken", "choose another, or change that account");
        }
        return account;
    }

    /// Makes a tenant's administrator if nobody has an account there.
    /// @return whether it did
    public boolean makeFirst(TenantId tenant, AgentId id, String password, Instant now) {
        if (!store.all(tenant).isEmpty()) {
            return false;
        }
        LoginName login = new LoginName("admin");
        PasswordRule.check(password, login);
        Profile profile = new Profile("Administrator", Set.of(Role.ADMIN), List.of(), List.of(), 0, true);
        return store.addFirst(Account.made(id, tenant, login, profile, passwords.hash(password), false), now);
    }

    /// @param version of the profile that the caller has seen
    public Account change(TenantId tenant, AgentId agent, long version, Profile profile, Instant now) {
        ProfileRule.check(profile, packOf(tenant.value()));
        return store.change(tenant, agent, now, (account, otherAdministrator) -> {
                    if (account.version() != version) {
                        throw AccountRefusal.of(
                                CHANGED_MEANWHILE,
                                "the account has version " + account.version() + ", not " + version,
                                "read it again and repeat the change");
                    }
                    if (account.profile().administers() && !profile.administers() && !otherAdministrator) {
                        throw AccountRefusal.of(
                                LAST_ADMINISTRATOR,
                                "this is the tenant's last active administrator",
                                "make another one first");
                    }
                    return account.changed(profile);
                })
                .orElseThrow(Accounts::unknown);
    }

    /// Gives an account another password and ends its sessions.
    public Account reset(TenantId tenant, AgentId agent, FirstPassword password, Instant now) {
        PasswordRule.check(password.value(), get(tenant, agent).login());
        String hash = passwords.hash(password.value());
        return store.change(tenant, agent, now, (account, others) -> account.withPassword(hash, password.mustChange()))
                .orElseThrow(Accounts::unknown);
    }

    /// Ends every session of an account.
    public Account signOut(TenantId tenant, AgentId agent, Instant now) {
        checkTenant(tenant.value());
        return store.change(tenant, agent, now, (account, others) -> account.signedOut())
                .orElseThrow(Accounts::unknown);
    }

    private Pack packOf(String tenant) {
        return tenants.pack(tenant)
                .orElseThrow(() ->
                        AccountRefusal.of(NOT_FOUND, "there is no such tenant", "compare the path with tenants.yaml"));
    }

    private static AccountRefusal unknown() {
        return AccountRefusal.of(
                NOT_FOUND, "the tenant has no such account", "look for its id in GET /v1/{tenant}/agents");
    }
}
