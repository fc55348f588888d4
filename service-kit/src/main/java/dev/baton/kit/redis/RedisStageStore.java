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

/// States in Redis, one round trip per call. Fails closed: without Redis nothing is decided.
///
/// What this process loaded or saved last it remembers: while a key shows the version that is remembered, only that is
/// transferred. A save is guarded by the positions and, key by key, by the versions of what was loaded.
///
/// Events are remembered for [StageRedis#REMEMBERED], longer than any provider redelivers; an idle state is kept for
/// [StageRedis#KEPT].
public final class RedisStageStore<S> implements StageStore<S> {
    /// A character takes one to two bytes of heap, once read.
    private static final int SHARE_OF_MEMORY = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final LuaScript LOAD = LuaScript.named("load.lua");
    private static final LuaScript SAVE = LuaScript.named("save.lua");

    private final StageRedis redis;
    private final StateShape<S> shape;
    private final RecentStates<S> recent =
            new RecentStates<>(Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);

    /// Keeps states as JSON.
    public RedisStageStore(Redis redis, String stage, Class<S> stateType) {
        this(redis, stage, StateShape.json(stateType));
    }

    public RedisStageStore(Redis redis, String stage, StateShape<S> shape) {
        this.redis = new StageRedis(redis, stage, PATIENCE);
        this.shape = shape;
    }

    @Override
    public Found<S> load(Map<StateKey, List<EventId>> wanted, Collection<Integer> numbers) {
        List<String> touched = redis.touching();
        List<String> arguments = new ArrayList<>();
        StageRedis.addNumbers(arguments, numbers);
        Map<StateKey, Remembered<S>> remembered = new LinkedHashMap<>();
        wanted.forEach((key, ids) -> {
            Remembered<S> known = recent.of(key);
            remembered.put(key, known);
            touched.addAll(redis.keys().of(key));
            StageRedis.addKnown(arguments, Long.toString(known.version()), ids);
        });
        Response response = redis.run(LOAD, touched, arguments);
        int at = 0;
        Map<Integer, Position> positions = new HashMap<>();
        for (int number : numbers) {
            positions.put(number, StageRedis.position(response.get(at++)));
        }
        Map<StateKey, Loaded<S>> loaded = new LinkedHashMap<>();
        for (Map.Entry<StateKey, Remembered<S>> entry : remembered.entrySet()) {
            StateKey key = entry.getKey();
            Response each = response.get(at++);
            Remembered<S> found = found(key, entry.getValue(), each);
            loaded.put(key, found.loaded(StageRedis.seen(each.get(1), wanted.getOrDefault(key, List.of()))));
        }
        return new Found<>(loaded, positions);
    }

    /// What Redis has: what is remembered, when it is still of that version.
    private Remembered<S> found(StateKey key, Remembered<S> known, Response response) {
        long version = response.get(0).toLong();
        if (version == known.version()) {
            return known;
        }
        if (version == 0) {
            return Remembered.nothing();
        }
        String head = StageRedis.text(response.get(2));
        List<String> lines = new ArrayList<>();
        response.get(4).forEach(line -> lines.add(StageRedis.text(line)));
        long size = head.length() + lines.stream().mapToLong(String::length).sum();
        Remembered<S> found =
                new Remembered<>(version, shape.read(head, lines), StageRedis.kept(response.get(3)), size);
        recent.put(key, found);
        return found;
    }

    @Override
    public boolean save(List<Change<S>> changes, Map<Integer, Move> moves) {
        List<Written<S>> written =
                changes.stream().map(change -> Written.of(change, shape)).toList();
        List<String> touched = redis.touching();
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(StageRedis.REMEMBERED.toMillis()));
        arguments.add(Long.toString(StageRedis.KEPT.toMillis()));
        StageRedis.addMoves(arguments, moves);
        for (Change<S> change : changes) {
            touched.addAll(redis.keys().of(change.key()));
            arguments.add(Long.toString(change.before().version()));
        }
        written.forEach(each -> each.addTo(arguments));
        if (redis.run(SAVE, touched, arguments).toInteger() == 0) {
            return false;
        }
        written.forEach(this::remember);
        return true;
    }

    private void remember(Written<S> written) {
        StateKey key = written.change().key();
        long before = written.change().before().version();
        Remembered<S> known = before == 0 ? Remembered.nothing() : recent.of(key);
        if (known.version() == before) {
            recent.put(key, written.after(known));
        }
    }
}
