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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the tenants' packs say about their queues. A queue that the pack no longer has keeps the defaults.
public final class QueueRules {
    private final Function<TenantId, Pack> packs;
    private final Map<TenantId, Rules> known = new ConcurrentHashMap<>();

    private record Rules(Map<String, QueueDefinition> queues, Map<String, WorkCost> work) {
        static Rules of(Pack pack) {
            return new Rules(
                    pack.queues().stream().collect(Collectors.toMap(QueueDefinition::id, Function.identity())),
                    pack.work());
        }
    }

    /// @param packs the pack of a tenant, always the same; throws for a tenant that nobody knows
    public QueueRules(Function<TenantId, Pack> packs) {
        this.packs = packs;
    }

    /// How long an agent may think about an offer.
    Duration offerTimeout(TenantId tenant, QueueId queue) {
        QueueDefinition definition = definition(tenant, queue);
        return definition == null ? QueueDefinition.DEFAULT_OFFER_TIMEOUT : definition.offerTimeout();
    }

    DispatchPolicy policy(TenantId tenant, QueueId queue) {
        QueueDefinition definition = definition(tenant, queue);
        return definition == null ? DispatchPolicy.DEFAULT : definition.dispatch();
    }

    Set<String> skills(TenantId tenant, QueueId queue) {
        QueueDefinition definition = definition(tenant, queue);
        return definition == null ? Set.of() : definition.skills();
    }

    WorkCost cost(TenantId tenant, ChannelId channel) {
        return rules(tenant).work().getOrDefault(channel.value(), WorkCost.DEFAULT);
    }

    /// When people are there again, if nobody is now.
    Optional<Instant> closedUntil(TenantId tenant, QueueId queue, Instant now) {
        return queue(tenant, queue)
                .flatMap(QueueDefinition::hours)
                .filter(hours -> !hours.isOpen(now))
                .flatMap((OpeningHours hours) -> hours.nextOpening(now));
    }

    Optional<QueueDefinition> queue(TenantId tenant, QueueId queue) {
        return Optional.ofNullable(definition(tenant, queue));
    }

    private @Nullable QueueDefinition definition(TenantId tenant, QueueId queue) {
        return rules(tenant).queues().get(queue.value());
    }

    private Rules rules(TenantId tenant) {
        Rules rules = known.get(tenant);
        return rules == null ? known.computeIfAbsent(tenant, each -> Rules.of(packs.apply(each))) : rules;
    }
}
