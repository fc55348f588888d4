package dev.baton.kit.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Loaded;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// States as JSON in Redis, one round trip per call. Fails closed: without Redis nothing is decided.
///
/// Events are remembered longer than any provider redelivers.
public final class RedisStageStore<S> implements StageStore<S> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final LuaScript LOAD = LuaScript.named("load.lua");
    private static final LuaScript SAVE = LuaScript.named("save.lua");

    private final StageRedis redis;
    private final Class<S> stateType;

    public RedisStageStore(Redis redis, String stage, Class<S> stateType) {
        this.redis = new StageRedis(redis, stage, PATIENCE);
        this.stateType = stateType;
    }

    @Override
    public Found<S> load(Map<StateKey, List<EventId>> wanted) {
        List<Request> requests = new ArrayList<>(wanted.size() + 2);
        redis.count(requests);
        wanted.forEach((key, ids) -> requests.add(
                LOAD.call(redis.keys().of(key), ids.stream().map(EventId::value).toList())));
        List<Response> responses = redis.batch(requests);
        Map<StateKey, Loaded<S>> loaded = new LinkedHashMap<>();
        int at = 2;
        for (Map.Entry<StateKey, List<EventId>> entry : wanted.entrySet()) {
            loaded.put(entry.getKey(), loaded(responses.get(at++), entry.getValue()));
        }
        return new Found<>(loaded, responses.getFirst().toLong());
    }

    private Loaded<S> loaded(Response response, List<EventId> ids) {
        String state = response.get(1).toString(StandardCharsets.UTF_8);
        return new Loaded<>(
                response.get(0).toLong(),
                state.isEmpty() ? null : state(state),
                StageRedis.seen(response.get(2), ids),
                StageRedis.kept(response.get(3)));
    }

    @Override
    public Saved save(List<Change<S>> changes) {
        List<Request> requests = new ArrayList<>(changes.size() + 1);
        changes.forEach(change -> requests.add(SAVE.call(redis.keys().of(change.key()), arguments(change))));
        redis.count(requests);
        List<Response> responses = redis.batch(requests);
        Set<StateKey> conflicts = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            if (responses.get(i).toInteger() == 0) {
                conflicts.add(changes.get(i).key());
            }
        }
        return new Saved(conflicts, responses.get(changes.size()).toLong());
    }

    private List<String> arguments(Change<S> change) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(change.expectedVersion()));
        arguments.add(Long.toString(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
        arguments.add(json(change.state()));
        arguments.add(Long.toString(StageRedis.REMEMBERED.toMillis()));
        arguments.add(Long.toString(StageRedis.KEPT.toMillis()));
        StageRedis.addEvents(arguments, change.handled());
        change.forget().forEach(id -> arguments.add(id.value()));
        return arguments;
    }

    @Override
    public Known known(Collection<Partition> partitions) {
        return redis.known(partitions);
    }

    @Override
    public boolean advance(Map<Partition, Step> steps, long leastWrites) {
        return redis.advance(steps, leastWrites);
    }

    private S state(String json) {
        try {
            return EventJson.mapper().readValue(json, stateType);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a saved " + stateType.getSimpleName() + " cannot be read", unreadable);
        }
    }

    private String json(S state) {
        try {
            return EventJson.mapper().writeValueAsString(state);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a " + stateType.getSimpleName() + " cannot be written", unwritable);
        }
    }
}
