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
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;

/// One store for the stage that writes inboxes and for whoever reads them.
class InboxStores {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Produces
    @Singleton
    @Typed(RedisStageStore.class)
    RedisStageStore<Inbox> kept(Redis redis) {
        return new RedisStageStore<>(redis, "gateway", new InboxShape());
    }

    @Produces
    @Singleton
    StageStore<Inbox> store(RedisStageStore<Inbox> kept, InboxListener here, InboxSignals elsewhere) {
        return new TellingStore(kept, here, elsewhere);
    }

    @Produces
    @Singleton
    Inboxes inboxes(RedisStageStore<Inbox> kept) {
        return (tenant, conversation) -> read(kept, tenant, conversation);
    }

    private static Inbox read(RedisStageStore<Inbox> kept, TenantId tenant, ConversationId conversation) {
        try {
            Inbox inbox = kept.read(new StateKey(tenant, conversation.value()));
            return inbox == null ? Inbox.EMPTY : inbox;
        } catch (TransientFailure unanswered) {
            throw Refusal.until(PAUSE, Refusal.Kind.UNAVAILABLE, "The inboxes do not answer.");
        }
    }
}
