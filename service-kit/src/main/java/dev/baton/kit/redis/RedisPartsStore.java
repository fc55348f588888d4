package dev.baton.kit.redis;

import dev.baton.events.EventId;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Loaded;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<StateKey, Version<S>> memory = new ConcurrentHashMap<>();

    /// @param version drawn anew by each save
    /// @param number how often it was saved, as Redis tells it
    /// @param state null under version 0: there is nothing
    private record Version<S>(
            long version, long number, @Nullable S state) {
        static <S> Version<S> none() {
            return new Version<>(0, 0, null);
        }
    }

    public RedisPartsStore(Redis redis, String stage, Parts<S> parts) {
        this.redis = new StageRedis(redis, stage, PATIENCE);
        this.parts = parts;
    }

    @Override
    public Found<S> load(Map<StateKey, List<EventId>> wanted, Collection<Integer> numbers) {
        List<String> touched = redis.touching();
        List<String> arguments = new ArrayList<>();
        StageRedis.addNumbers(arguments, numbers);
        Map<StateKey, Version<S>> remembered = new LinkedHashMap<>();
        wanted.forEach((key, ids) -> {
            Version<S> known = memory.getOrDefault(key, Version.none());
            remembered.put(key, known);
            touched.addAll(redis.keys().parts(key));
            arguments.add(Long.toString(known.version()));
            StageRedis.addKnown(arguments, Long.toString(known.number()), ids);
        });
        Response response = redis.run(LOAD, touched, arguments);
        int at = 0;
        Map<Integer, Position> positions = new HashMap<>();
        for (int number : numbers) {
            positions.put(number, StageRedis.position(response.get(at++)));
        }
        Map<StateKey, Loaded<S>> loaded = new HashMap<>();
        for (Map.Entry<StateKey, Version<S>> entry : remembered.entrySet()) {
            StateKey key = entry.getKey();
            List<EventId> asked = wanted.getOrDefault(key, List.of());
            loaded.put(key, loaded(key, asked, entry.getValue(), response.get(at++)));
        }
        return new Found<>(loaded, positions);
    }

    private Loaded<S> loaded(StateKey key, List<EventId> asked, Version<S> known, Response response) {
        long version = response.get(0).toLong();
        S state = null;
        if (version == 0) {
            memory.remove(key);
        } else {
            state = state(key, known, response);
            memory.put(key, new Version<>(version, response.get(2).toLong(), state));
        }
        return new Loaded<>(version, state, StageRedis.seen(response.get(1), asked), StageRedis.kept(response.get(3)));
    }

    private S state(StateKey key, Version<S> known, Response response) {
        String what = StageRedis.text(response.get(4));
        if (known.state() != null && what.equals("same")) {
            return known.state();
        }
        S base = what.equals("since") ? known.state() : null;
        return parts.with(key, base, named(response.get(5)));
    }

    private static Map<String, @Nullable String> named(Response flat) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            Response json = flat.get(i + 1);
            named.put(StageRedis.text(flat.get(i)), json == null ? null : StageRedis.text(json));
        }
        return named;
    }

    @Override
    public boolean save(List<Change<S>> changes, Map<Integer, Move> moves) {
        List<String> touched = redis.touching();
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(StageRedis.REMEMBERED.toMillis()));
        arguments.add(Long.toString(StageRedis.KEPT.toMillis()));
        arguments.add(Integer.toString(LAG));
        StageRedis.addMoves(arguments, moves);
        for (Change<S> change : changes) {
            touched.addAll(redis.keys().parts(change.key()));
            arguments.add(Long.toString(change.before().version()));
        }
        List<Long> versions = new ArrayList<>(changes.size());
        for (Change<S> change : changes) {
            long version = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
            versions.add(version);
            addTo(arguments, change, version);
        }
        if (redis.run(SAVE, touched, arguments).toInteger() == 0) {
            return false;
        }
        for (int i = 0; i < versions.size(); i++) {
            remember(changes.get(i), versions.get(i));
        }
        return true;
    }

    private void remember(Change<S> change, long version) {
        Version<S> known = memory.getOrDefault(change.key(), Version.none());
        if (known.version() == change.before().version()) {
            memory.put(change.key(), new Version<>(version, known.number() + 1, parts.saved(change.state())));
        }
    }

    private void addTo(List<String> arguments, Change<S> change, long version) {
        arguments.add(Long.toString(version));
        Map<String, @Nullable String> changed = parts.changed(change.state());
        arguments.add(Integer.toString(changed.size()));
        changed.forEach((name, json) -> {
            arguments.add(name);
            arguments.add(json == null ? "" : json);
        });
        StageRedis.addEvents(arguments, change);
    }
}
