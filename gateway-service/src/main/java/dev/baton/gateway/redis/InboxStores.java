package dev.baton.gateway.redis;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxListener;
import dev.baton.gateway.Inboxes;
import dev.baton.gateway.Refusal;
import dev.baton.kit.redis.RedisStageStore;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import dev.baton.kit.stage.TransientFailure;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/// One store for the stage that writes inboxes and for whoever reads them.
class InboxStores {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Produces
    @Singleton
    StageStore<Inbox> store(Redis redis, InboxListener here, InboxSignals elsewhere) {
        return new TellingStore(new RedisStageStore<>(redis, "gateway", Inbox.class), here, elsewhere);
    }

    @Produces
    @Singleton
    Inboxes inboxes(Redis redis) {
        StageStore<Inbox> store = new RedisStageStore<>(redis, "gateway", Inbox.class);
        return (tenant, conversation) -> read(store, tenant, conversation);
    }

    private static Inbox read(StageStore<Inbox> store, TenantId tenant, ConversationId conversation) {
        StateKey key = new StateKey(tenant, conversation.value());
        try {
            Inbox inbox = store.state(key).state();
            return inbox == null ? Inbox.EMPTY : inbox;
        } catch (TransientFailure unanswered) {
            throw Refusal.until(PAUSE, Refusal.Kind.UNAVAILABLE, "The inboxes do not answer.");
        }
    }
}
