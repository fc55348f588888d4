package dev.baton.agent.edge.redis;

import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.QueueRules;
import dev.baton.agent.dispatch.SavedPools;
import dev.baton.agent.dispatch.redis.PoolParts;
import dev.baton.agent.edge.DeskState;
import dev.baton.agent.edge.Pools;
import dev.baton.kit.redis.RedisPartsStore;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// One store for the dispatcher that writes pools and for the edge that reads them, so that the edge reads only what
/// changed, and a replica that takes a pool over knows most of it.
class PoolStores {
    private static final String STAGE = "dispatch";

    @Produces
    @Singleton
    @Typed(RedisPartsStore.class)
    RedisPartsStore<Pool> saved(Redis redis, QueueRules rules) {
        return new RedisPartsStore<>(redis, STAGE, new PoolParts(rules));
    }

    @Produces
    @Singleton
    StageStore<Pool> store(RedisPartsStore<Pool> saved, EdgeSignals signals, RedisAnswers answers) {
        return new TellingPoolStore(saved, signals, answers);
    }

    @Produces
    @Singleton
    SavedPools pools(RedisPartsStore<Pool> saved) {
        return tenant -> Optional.ofNullable(saved.read(new StateKey(tenant, tenant.value())));
    }

    @Produces
    @Singleton
    Pools desks(SavedPools pools) {
        return tenant -> pools.of(tenant).map(DeskState::all).orElse(Map.of());
    }
}
