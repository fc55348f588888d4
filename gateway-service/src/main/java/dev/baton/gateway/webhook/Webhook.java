package dev.baton.gateway.webhook;

import dev.baton.events.ChannelId;
import dev.baton.events.TenantId;
import java.net.URI;

/// Where a channel wants its replies, and what they are signed with.
public record Webhook(TenantId tenant, ChannelId channel, URI address, WebhookKey key) {
    @Override
    public String toString() {
        return "Webhook[" + tenant + ", " + channel + "]";
    }
}
