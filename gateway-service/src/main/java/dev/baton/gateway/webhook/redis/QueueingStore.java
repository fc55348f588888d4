package dev.baton.gateway.webhook.redis;

import dev.baton.events.ConversationId;
import dev.baton.events.EventId;
import dev.baton.gateway.webhook.Couriers;
import dev.baton.gateway.webhook.Outbox;
import dev.baton.gateway.webhook.Undelivered;
import dev.baton.gateway.webhook.Webhooks;
import dev.baton.gateway.webhook.redis.RedisPushQueue.Filled;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Queues each outbox in which something waits: before it is saved, so that a crash right after leaves nothing that
/// nobody knows of, and again when it is saved, to be delivered at once.
public final class QueueingStore implements StageStore<Outbox> {
    /// When an outbox is looked at whose save was announced and never reported.
    private static final Duration UNREPORTED = Duration.ofSeconds(30);
    /// A reply filed this late is probably read again to rebuild what was lost: its receipt may follow.
    private static final Duration LATE = Duration.ofSeconds(60);

    private final StageStore<Outbox> store;
    private final Webhooks webhooks;
    private final RedisPushQueue queue;
    private final Couriers couriers;
    private final Clock clock;

    public QueueingStore(
            StageStore<Outbox> store, Webhooks webhooks, RedisPushQueue queue, Couriers couriers, Clock clock) {
        this.store = store;
        this.webhooks = webhooks;
        this.queue = queue;
        this.couriers = couriers;
        this.clock = clock;
    }

    @Override
    public boolean save(List<Change<Outbox>> changes, Map<Integer, Move> moves) {
        Instant now = clock.instant();
        List<Filled> announced = changes.stream()
                .flatMap(change -> filled(change, now.plus(UNREPORTED)))
                .toList();
        if (announced.isEmpty()) {
            return store.save(changes, moves);
        }
        queue.filled(announced);
        if (!store.save(changes, moves)) {
            return false;
        }
        List<Filled> reported = changes.stream()
                .flatMap(change -> filled(change, isLate(change, now) ? now.plus(UNREPORTED) : now))
                .toList();
        queue.filled(reported);
        reported.stream()
                .filter(each -> !each.due().isAfter(now))
                .forEach(each -> couriers.send(each.webhook(), each.conversation()));
        return true;
    }

    private Stream<Filled> filled(Change<Outbox> change, Instant due) {
        return latest(change)
                .flatMap(reply ->
                        webhooks.of(change.key().tenant(), reply.reply().channel()).stream())
                .map(webhook ->
                        new Filled(webhook, new ConversationId(change.key().key()), due));
    }

    private static boolean isLate(Change<Outbox> change, Instant now) {
        return latest(change).anyMatch(reply -> reply.time().isBefore(now.minus(LATE)));
    }

    private static Stream<Undelivered> latest(Change<Outbox> change) {
        List<Undelivered> waiting = change.state().waiting();
        return waiting.isEmpty() ? Stream.empty() : Stream.of(waiting.getLast());
    }

    @Override
    public Found<Outbox> load(Map<StateKey, List<EventId>> wanted, Collection<Integer> numbers) {
        return store.load(wanted, numbers);
    }
}
