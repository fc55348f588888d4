package dev.baton.routing;

import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import java.util.Optional;

/// The packs that conversations are decided by.
@FunctionalInterface
public interface Packs {
    /// The one that new episodes are opened under.
    /// @throws IllegalArgumentException for a tenant that is not known
    Pack current(TenantId tenant);

    /// An older version of it that is still at hand.
    default Optional<Pack> earlier(TenantId tenant, String version) {
        return Optional.empty();
    }
}
