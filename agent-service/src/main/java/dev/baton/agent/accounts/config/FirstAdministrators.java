package dev.baton.agent.accounts.config;

import dev.baton.agent.accounts.AccountRefusal;
import dev.baton.agent.accounts.Accounts;
import dev.baton.agent.accounts.AgentIds;
import dev.baton.agent.accounts.token.SigningKey;
import dev.baton.events.TenantId;
import dev.baton.kit.Secrets;
import dev.baton.packs.Tenant;
import dev.baton.packs.Tenants;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Sees to it that somebody can enter: makes the account `admin`, with the password in the secret
/// `first-admin-password`, of every tenant that has no account yet.
@ApplicationScoped
class FirstAdministrators {
    private static final Logger LOG = Logger.getLogger(FirstAdministrators.class);
    private static final String SECRET = "first-admin-password";

    private final Tenants tenants;
    private final Accounts accounts;
    private final Secrets secrets;
    private final AgentIds ids;
    private final Clock clock;

    @Inject
    FirstAdministrators(Tenants tenants, Accounts accounts, Secrets secrets, AgentIds ids, Clock clock) {
        this.tenants = tenants;
        this.accounts = accounts;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param key injected to have a missing or wrong key stop the start and not the first sign-in
    void make(@Observes StartupEvent event, SigningKey key) {
        LOG.infof("Tokens are signed with the key %s", key.id());
        Optional<String> password = secrets.find(SECRET);
        for (Tenant tenant : tenants.all()) {
            TenantId id = new TenantId(tenant.id());
            if (password.isPresent()) {
                make(id, password.get());
            } else if (accounts.all(id).isEmpty()) {
                LOG.errorf(
                        "Nobody can log in: there is no account and no secret %s. Make it and start again. tenant=%s",
                        SECRET, id);
            }
        }
    }

    private void make(TenantId tenant, String password) {
        try {
            if (accounts.makeFirst(tenant, ids.draw(), password, clock.instant())) {
                LOG.infof("The first administrator was made. tenant=%s", tenant);
            }
        } catch (AccountRefusal refused) {
            throw new IllegalStateException(
                    "the first administrator of " + tenant + " cannot be made from the secret " + SECRET + ": "
                            + refused.detail() + ": " + refused.fix(),
                    refused);
        }
    }
}
