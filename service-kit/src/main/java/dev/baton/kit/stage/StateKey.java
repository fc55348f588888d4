package dev.baton.kit.stage;

import dev.baton.events.Envelope;
import dev.baton.events.TenantId;

/// Whose state: a conversation's or, where events are keyed by pool, a pool's. Never shared between tenants.
public record StateKey(TenantId tenant, String key) {
    public static StateKey of(Envelope event) {
        return new StateKey(event.tenant(), event.key());
    }

    @Override
    public String toString() {
        return tenant + "/" + key;
    }
}
