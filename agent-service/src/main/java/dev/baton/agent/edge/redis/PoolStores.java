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
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Map;

/// One store for the dispatcher that writes pools and for the edge that reads them.
class PoolStores {
    private static final String STAGE = "dispatch";

    @Produces
    @Singleton
    @Typed(RedisStageStore.class)
    RedisStageStore<Pool> kept(Redis redis) {
        return new RedisStageStore<>(redis, STAGE, Pool.class);
    }

    @Produces
    @Singleton
    StageStore<Pool> store(RedisStageStore<Pool> kept, EdgeSignals signals, RedisAnswers answers) {
        return new TellingPoolStore(kept, signals, answers);
    }

    @Produces
    @Singleton
    Pools pools(RedisStageStore<Pool> kept) {
        return tenant -> desks(kept, tenant);
    }

    private static Map<AgentId, DeskState> desks(RedisStageStore<Pool> kept, TenantId tenant) {
        Pool pool = kept.read(new StateKey(tenant, tenant.value()));
        return pool == null ? Map.of() : DeskState.all(pool);
    }
}
