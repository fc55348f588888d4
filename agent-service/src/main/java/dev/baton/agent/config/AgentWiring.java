package dev.baton.agent.config;

import dev.baton.agent.dispatch.DispatchDecider;
import dev.baton.agent.dispatch.QueueRules;
import dev.baton.events.TenantId;
import dev.baton.packs.InvalidPackException;
import dev.baton.packs.Pack;
import dev.baton.packs.Tenants;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the tenants and their packs at the start, and puts the dispatcher together.
@Singleton
class AgentWiring {

    /// @throws InvalidPackException when a pack or the tenants file is wrong, which stops the start
    @Produces
    @Singleton
    Tenants tenants(
            @ConfigProperty(name = "baton.tenants") Path tenantsFile,
            @ConfigProperty(name = "baton.packs") Path packsFolder) {
        return Tenants.read(tenantsFile, packsFolder);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    QueueRules queueRules(Tenants tenants) {
        return new QueueRules(tenant -> packOf(tenants, tenant));
    }

    @Produces
    @Singleton
    DispatchDecider dispatcher(QueueRules rules) {
        return new DispatchDecider(rules);
    }

    private static Pack packOf(Tenants tenants, TenantId tenant) {
        return tenants.pack(tenant.value())
                .orElseThrow(() -> new IllegalArgumentException("no tenant " + tenant.value()));
    }
}
