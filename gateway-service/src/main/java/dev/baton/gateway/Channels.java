package dev.baton.gateway;

import dev.baton.events.TenantId;
import dev.baton.packs.ChannelDefinition;
import dev.baton.packs.ChannelKind;
import dev.baton.packs.Tenant;
import dev.baton.packs.Tenants;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which channels there are, and the keys that open them.
public final class Channels {
    private final Tenants tenants;
    private final Function<String, Optional<String>> secrets;

    /// @param secrets a secret's value by its name, such as `channel-key.demo.api`; asked once per call
    public Channels(Tenants tenants, Function<String, Optional<String>> secrets) {
        this.tenants = tenants;
        this.secrets = secrets;
    }

    /// The channel that `key` opens; `named` is the channel that the caller named itself, if any.
    /// @throws Refusal when there is no such tenant or channel, or the key opens none
    public Channel opened(String tenantId, @Nullable String key, @Nullable String named) {
        Tenant tenant = tenant(tenantId);
        if (named != null) {
            ChannelDefinition channel = tenant.channel(named).orElseThrow(Channels::unknownChannel);
            return opens(tenant, channel, key) ? open(tenant, channel) : unauthenticated();
        }
        ChannelDefinition found = null;
        for (ChannelDefinition channel : tenant.channels()) {
            if (opens(tenant, channel, key)) {
                found = channel;
            }
        }
        return found == null ? unauthenticated() : open(tenant, found);
    }

    /// The tenant's web chat named `named`, or its only one.
    /// @throws Refusal when there is no such tenant or web chat
    public Channel webchat(String tenantId, @Nullable String named) {
        Tenant tenant = tenant(tenantId);
        return tenant.channels().stream()
                .filter(channel -> channel.kind() == ChannelKind.WEBCHAT)
                .filter(channel -> named == null || channel.id().equals(named))
                .findFirst()
                .map(channel -> open(tenant, channel))
                .orElseThrow(Channels::unknownChannel);
    }

    private Tenant tenant(String tenantId) {
        return tenants.tenant(tenantId)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.NOT_FOUND,
                        "There is no such tenant.",
                        "Check the tenant in the address against the tenants file."));
    }

    private boolean opens(Tenant tenant, ChannelDefinition channel, @Nullable String key) {
        String secret =
                secrets.apply("channel-key." + tenant.id() + "." + channel.id()).orElse("");
        return key != null
                && !secret.isEmpty()
                && MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    private static Channel open(Tenant tenant, ChannelDefinition channel) {
        return new Channel(new TenantId(tenant.id()), channel);
    }

    private static Channel unauthenticated() {
        throw Refusal.of(
                Refusal.Kind.UNAUTHENTICATED,
                "The API key is missing or opens no channel of this tenant.",
                "Send the channel's key in the header X-Api-Key.");
    }

    private static Refusal unknownChannel() {
        return Refusal.of(
                Refusal.Kind.NOT_FOUND,
                "This tenant has no such channel.",
                "Check the channel's id against the tenants file.");
    }
}
