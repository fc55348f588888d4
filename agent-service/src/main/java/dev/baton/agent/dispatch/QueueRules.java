package dev.baton.agent.dispatch;

import dev.baton.events.ChannelId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import dev.baton.packs.DispatchPolicy;
import dev.baton.packs.OpeningHours;
import dev.baton.packs.Pack;
import dev.baton.packs.QueueDefinition;
import dev.baton.packs.WorkCost;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What the tenants' packs say about their queues. A queue that the pack no longer has keeps the defaults.
/// @param packs the pack of a tenant; throws for a tenant that nobody knows
public record QueueRules(Function<TenantId, Pack> packs) {

    /// How long an agent may think about an offer.
    Duration offerTimeout(TenantId tenant, QueueId queue) {
        return queue(tenant, queue).map(QueueDefinition::offerTimeout).orElse(QueueDefinition.DEFAULT_OFFER_TIMEOUT);
    }

    DispatchPolicy policy(TenantId tenant, QueueId queue) {
        return queue(tenant, queue).map(QueueDefinition::dispatch).orElse(DispatchPolicy.DEFAULT);
    }

    Set<String> skills(TenantId tenant, QueueId queue) {
        return queue(tenant, queue).map(QueueDefinition::skills).orElse(Set.of());
    }

    WorkCost cost(TenantId tenant, ChannelId channel) {
        return packs.apply(tenant).work().getOrDefault(channel.value(), WorkCost.DEFAULT);
    }

    /// When people are there again, if nobody is now.
    Optional<Instant> closedUntil(TenantId tenant, QueueId queue, Instant now) {
        return queue(tenant, queue)
                .flatMap(QueueDefinition::hours)
                .filter(hours -> !hours.isOpen(now))
                .flatMap((OpeningHours hours) -> hours.nextOpening(now));
    }

    Optional<QueueDefinition> queue(TenantId tenant, QueueId queue) {
        return packs.apply(tenant).queue(queue.value());
    }
}
