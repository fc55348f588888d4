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
    public Found<S> load(Map<StateKey, List<EventId>> wanted) {
        List<Request> requests = new ArrayList<>(wanted.size() + 2);
        redis.count(requests);
        int first = requests.size();
        List<Asked<S>> asked = new ArrayList<>(wanted.size());
        wanted.forEach((key, ids) -> asked.add(new Asked<>(key, ids, memory.get(key))));
        asked.forEach(each -> requests.add(each.request(redis.keys())));
        List<Response> responses = redis.batch(requests);
        Map<StateKey, Loaded<S>> loaded = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            loaded.put(asked.get(i).key(), loaded(asked.get(i), responses.get(first + i)));
        }
        return new Found<>(loaded, responses.getFirst().toLong());
    }

    /// The state alone, for who only looks on; null when there is none.
    public @Nullable S read(StateKey key) {
        Asked<S> asked = new Asked<>(key, List.of(), memory.get(key));
        return loaded(asked, redis.batch(List.of(asked.request(redis.keys()))).getFirst())
                .state();
    }

    /// What is asked, and what is known already.
    private record Asked<S>(
            StateKey key, List<EventId> events, @Nullable Seen<S> known) {
        Request request(RedisStageKeys keys) {
            List<String> arguments = new ArrayList<>();
            arguments.add(known == null ? "" : Long.toString(known.version()));
            arguments.add(known == null ? "0" : Long.toString(known.number()));
            events.forEach(id -> arguments.add(id.value()));
            return LOAD.call(keys.parts(key), arguments);
        }
    }

    private Loaded<S> loaded(Asked<S> asked, Response response) {
        long version = response.get(0).toLong();
        S state = null;
        if (version == 0) {
            memory.remove(asked.key());
        } else {
            state = state(asked, response);
            memory.put(asked.key(), new Seen<>(version, response.get(1).toLong(), state));
        }
        return new Loaded<>(
                version, state, StageRedis.seen(response.get(4), asked.events()), StageRedis.kept(response.get(5)));
    }

    private S state(Asked<S> asked, Response response) {
        String what = response.get(2).toString();
        Seen<S> known = asked.known();
        if (known != null && what.equals("same")) {
            return known.state();
        }
        S base = known != null && what.equals("since") ? known.state() : null;
        return parts.with(asked.key(), base, named(response.get(3)));
    }

    private static Map<String, @Nullable String> named(Response flat) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            Response json = flat.get(i + 1);
            named.put(flat.get(i).toString(), json == null ? null : StageRedis.text(json));
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
