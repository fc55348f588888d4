package dev.baton.local;

import dev.baton.packs.Tenants;
import java.util.List;

/// A channel of a tenant, as the name of its keys.
public record ChannelKey(String tenant, String channel) {
    public static List<ChannelKey> of(Tenants tenants) {
        return tenants.all().stream()
                .flatMap(tenant -> tenant.channels().stream().map(channel -> new ChannelKey(tenant.id(), channel.id())))
                .toList();
    }

    /// The secret that a caller shows.
    public String apiKey() {
        return "channel-key." + tenant + "." + channel;
    }

    /// The secret that signs what is pushed to the channel's webhook.
    public String webhookKey() {
        return "webhook-key." + tenant + "." + channel;
    }
}
