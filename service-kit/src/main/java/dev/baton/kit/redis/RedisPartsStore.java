package dev.baton.kit.redis;

import dev.baton.events.EventId;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Large states in Redis, saved in parts: a save writes what changed, and a load reads what changed since this process
/// saw the state last. Fails closed: without Redis nothing is decided.
///
/// The states last seen are kept in memory, and used only while Redis names the same version. Thread-safe.
public final class RedisPartsStore<S> implements StageStore<S> {
    /// A whole large state takes its time.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LAG = 512;
    private static final LuaScript LOAD = LuaScript.named("load-parts.lua");
    private static final LuaScript SAVE = LuaScript.named("save-parts.lua");

    private final StageRedis redis;
    private final Parts<S> parts;
    private final Map<StateKey, Seen<S>> memory = new ConcurrentHashMap<>();

    private record Seen<S>(long version, long number, S state) {}

    public RedisPartsStore(Redis redis, String stage, Parts<S> parts) {
        this.redis = new StageRedis(redis, stage, PATIENCE);
        this.parts = parts;
    }

    @Override
    public Map<StateKey, Loaded<S>> load(Map<StateKey, List<EventId>> wanted) {
        List<Request> requests = new ArrayList<>(wanted.size());
        List<@Nullable Seen<S>> known = new ArrayList<>(wanted.size());
        wanted.forEach((key, ids) -> {
            Seen<S> seen = memory.get(key);
            known.add(seen);
            List<String> arguments = new ArrayList<>();
            arguments.add(seen == null ? "" : Long.toString(seen.version()));
            arguments.add(seen == null ? "0" : Long.toString(seen.number()));
            ids.forEach(id -> arguments.add(id.value()));
            requests.add(LOAD.call(redis.keys().parts(key), arguments));
        });
        List<Response> responses = redis.batch(requests);
        Map<StateKey, Loaded<S>> loaded = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<StateKey, List<EventId>> entry : wanted.entrySet()) {
            loaded.put(entry.getKey(), loaded(entry.getKey(), responses.get(at), known.get(at), entry.getValue()));
            at++;
        }
        return loaded;
    }

    private Loaded<S> loaded(StateKey key, Response response, @Nullable Seen<S> known, List<EventId> ids) {
        long version = response.get(0).toLong();
        S state = null;
        if (version == 0) {
            memory.remove(key);
        } else {
            String what = response.get(2).toString();
            state = known != null && what.equals("same")
                    ? known.state()
                    : parts.with(
                            key,
                            known != null && what.equals("since") ? known.state() : null,
                            named(response.get(3)));
            memory.put(key, new Seen<>(version, response.get(1).toLong(), state));
        }
        return new Loaded<>(version, state, StageRedis.seen(response.get(4), 0, ids));
    }

    private static Map<String, @Nullable String> named(Response flat) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            Response json = flat.get(i + 1);
            named.put(flat.get(i).toString(), json == null ? null : json.toString(StandardCharsets.UTF_8));
        }
        return named;
    }

    @Override
    public Saved save(List<Change<S>> changes) {
        List<Request> requests = new ArrayList<>(changes.size() + 2);
        List<Long> versions = new ArrayList<>(changes.size());
        for (Change<S> change : changes) {
            long version = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
            versions.add(version);
            requests.add(SAVE.call(redis.keys().parts(change.key()), arguments(change, version)));
        }
        redis.count(requests);
        List<Response> responses = redis.batch(requests);
        Set<StateKey> conflicts = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            Change<S> change = changes.get(i);
            long number = responses.get(i).toLong();
            if (number == 0) {
                memory.remove(change.key());
                conflicts.add(change.key());
            } else {
                memory.put(change.key(), new Seen<>(versions.get(i), number, parts.saved(change.state())));
            }
        }
        return new Saved(conflicts, responses.get(changes.size()).toLong());
    }

    private List<String> arguments(Change<S> change, long version) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(change.expectedVersion()));
        arguments.add(Long.toString(version));
        arguments.add(Long.toString(StageRedis.REMEMBERED.toMillis()));
        arguments.add(Long.toString(StageRedis.KEPT.toMillis()));
        arguments.add(Integer.toString(LAG));
        Map<String, @Nullable String> changed = parts.changed(change.state());
        arguments.add(Integer.toString(changed.size()));
        changed.forEach((name, json) -> {
            arguments.add(name);
            arguments.add(json == null ? "" : json);
        });
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
}
