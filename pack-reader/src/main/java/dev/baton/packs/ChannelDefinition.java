package dev.baton.packs;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// A way in and out for the contacts of a tenant.
///
/// @param id lower-case letters, digits and dashes, unique in its tenant
/// @param webhook where replies are pushed to; only for {@link ChannelKind#HTTP}
/// @param origins the web pages that may open a chat (`https://shop.example`); empty means every page. Only for
///     {@link ChannelKind#WEBCHAT}
/// @param perContact how much one contact may send
/// @param perTenant how much all contacts of the channel may send together
public record ChannelDefinition(
        String id,
        ChannelKind kind,
        Optional<URI> webhook,
        Set<String> origins,
        RateLimit perContact,
        RateLimit perTenant) {

    public ChannelDefinition {
        origins = Set.copyOf(origins);
    }

    /// Whether a page of `origin` may open a chat.
    public boolean allowsOrigin(String origin) {
        return origins.isEmpty() || origins.contains(origin);
    }
}
