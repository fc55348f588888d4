package dev.baton.routing.config;

import dev.baton.events.TenantId;
import dev.baton.packs.InvalidPackException;
import dev.baton.packs.Pack;
import dev.baton.packs.Tenants;
import dev.baton.routing.RoutingDecider;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the tenants and their packs at the start, and puts the decider together.
@Singleton
class RoutingWiring {

    /// @throws InvalidPackException when a pack or the tenants file is wrong, which stops the start
    @Produces
    @Singleton
    RoutingDecider decider(
            @ConfigProperty(name = "baton.tenants") Path tenantsFile,
            @ConfigProperty(name = "baton.packs") Path packsFolder) {
        Tenants tenants = Tenants.read(tenantsFile, packsFolder);
        return new RoutingDecider(tenant -> packOf(tenants, tenant));
    }

    private static Pack packOf(Tenants tenants, TenantId tenant) {
        return tenants.pack(tenant.value())
                .orElseThrow(() -> new IllegalArgumentException("no tenant " + tenant.value()));
    }
}
