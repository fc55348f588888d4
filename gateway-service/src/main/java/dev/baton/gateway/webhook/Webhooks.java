package dev.baton.gateway.webhook;

import dev.baton.events.ChannelId;
import dev.baton.events.TenantId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The webhooks of all tenants.
public final class Webhooks {
    private record Key(TenantId tenant, ChannelId channel) {}

    private final Map<Key, Webhook> webhooks = new LinkedHashMap<>();

    public Webhooks(List<Webhook> all) {
        all.forEach(webhook -> webhooks.put(new Key(webhook.tenant(), webhook.channel()), webhook));
    }

    public boolean has(TenantId tenant, ChannelId channel) {
        return webhooks.containsKey(new Key(tenant, channel));
    }

    public boolean any(TenantId tenant) {
        return webhooks.keySet().stream().anyMatch(key -> key.tenant().equals(tenant));
    }

    public Optional<Webhook> of(TenantId tenant, ChannelId channel) {
        return Optional.ofNullable(webhooks.get(new Key(tenant, channel)));
    }

    public Collection<Webhook> all() {
        return webhooks.values();
    }
}
