package dev.baton.agent.dispatch;

import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import dev.baton.packs.QueueDefinition;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// What the tenants' packs say about their queues.
/// @param packs the pack of a tenant; throws for a tenant that nobody knows
public record QueueRules(Function<TenantId, Pack> packs) {

    /// How long an agent may think about an offer. A queue that the pack no longer has keeps the default.
    Duration offerTimeout(TenantId tenant, QueueId queue) {
        return queue(tenant, queue).map(QueueDefinition::offerTimeout).orElse(QueueDefinition.DEFAULT_OFFER_TIMEOUT);
    }

    Optional<QueueDefinition> queue(TenantId tenant, QueueId queue) {
        return packs.apply(tenant).queue(queue.value());
    }
}
