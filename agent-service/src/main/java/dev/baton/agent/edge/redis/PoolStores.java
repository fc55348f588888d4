package dev.baton.agent.edge.redis;

import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.edge.DeskState;
import dev.baton.agent.edge.Pools;
import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import dev.baton.kit.redis.RedisStageStore;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/// One store for the dispatcher that writes pools and for the edge that reads them.
class PoolStores {
    private static final String STAGE = "dispatch";

    @Produces
    @Singleton
    StageStore<Pool> store(Redis redis, EdgeSignals signals, RedisAnswers answers) {
        return new TellingPoolStore(new RedisStageStore<>(redis, STAGE, Pool.class), signals, answers);
    }

    @Produces
    @Singleton
    Pools pools(Redis redis) {
        StageStore<Pool> store = new RedisStageStore<>(redis, STAGE, Pool.class);
        return tenant -> desks(store, tenant);
    }

    private static Map<AgentId, DeskState> desks(StageStore<Pool> store, TenantId tenant) {
        StateKey key = new StateKey(tenant, tenant.value());
        Pool pool = store.state(key).state();
        return pool == null ? Map.of() : DeskState.all(pool);
    }
}
