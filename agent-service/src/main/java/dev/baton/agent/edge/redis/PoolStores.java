package dev.baton.agent.edge.redis;

import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.edge.DeskState;
import dev.baton.agent.edge.Pools;
import dev.baton.agent.overview.PoolReader;
import dev.baton.kit.redis.RedisStageStore;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

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
    PoolReader reader(RedisStageStore<Pool> kept) {
        return tenant -> Optional.ofNullable(kept.read(new StateKey(tenant, tenant.value())));
    }

    @Produces
    @Singleton
    Pools pools(PoolReader reader) {
        return tenant -> reader.pool(tenant).map(DeskState::all).orElse(Map.of());
    }
}
