package dev.baton.routing.config;

import dev.baton.packs.InvalidPackException;
import dev.baton.packs.Tenants;
import dev.baton.routing.Packs;
import dev.baton.routing.RoutingDecider;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the tenants and their packs at the start, and puts the decider together.
@Singleton
class RoutingWiring {

    /// @throws InvalidPackException when a pack or the tenants file is wrong, which stops the start
    @Produces
    @Singleton
    Packs packs(
            @ConfigProperty(name = "baton.tenants") Path tenantsFile,
            @ConfigProperty(name = "baton.packs") Path packsFolder,
            @ConfigProperty(name = "baton.packs-earlier") Optional<Path> earlier) {
        return new TenantsPacks(Tenants.read(tenantsFile, packsFolder), EarlierPacks.read(earlier));
    }

    @Produces
    @Singleton
    RoutingDecider decider(Packs packs) {
        return new RoutingDecider(packs);
    }
}
