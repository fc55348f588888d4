package dev.baton.routing.config;

import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import dev.baton.packs.Tenants;
import dev.baton.routing.Packs;
import java.util.Optional;

/// The packs of this installation's tenants.
record TenantsPacks(Tenants tenants, EarlierPacks earlierPacks) implements Packs {
    @Override
    public Pack current(TenantId tenant) {
        return tenants.pack(tenant.value())
                .orElseThrow(() -> new IllegalArgumentException("no tenant " + tenant.value()));
    }

    @Override
    public Optional<Pack> earlier(TenantId tenant, String version) {
        return earlierPacks.version(current(tenant).id(), version);
    }
}
