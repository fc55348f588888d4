package dev.baton.routing.redis;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import dev.baton.kit.redis.RedisStageStore;
import dev.baton.kit.stage.Loaded;
import dev.baton.kit.stage.StateKey;
import dev.baton.routing.Conversation;
import dev.baton.routing.Conversations;
import dev.baton.routing.RoutingDecider;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the states that the stage saves. Fails closed: without Redis there is no answer.
@ApplicationScoped
public class SavedConversations implements Conversations {
    private final RedisStageStore<Conversation> store;

    @Inject
    public SavedConversations(Redis redis) {
        store = new RedisStageStore<>(redis, RoutingDecider.STAGE, Conversation.class);
    }

    @Override
    public Optional<Conversation> find(TenantId tenant, ConversationId conversation) {
        StateKey key = new StateKey(tenant, conversation.value());
        return Optional.ofNullable(store.load(Map.of(key, List.of())).states().get(key))
                .map(Loaded::state);
    }
}
