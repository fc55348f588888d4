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
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// States in Redis, one round trip per call. Fails closed: without Redis nothing is decided.
///
/// What this process loaded or saved last it remembers: while a key shows the version that is remembered, only that is
/// transferred. The compare-and-set on the version remains what guards a save.
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
    public Found<S> load(Map<StateKey, List<EventId>> wanted) {
        List<Request> requests = new ArrayList<>(wanted.size() + 2);
        List<Remembered<S>> remembered = new ArrayList<>(wanted.size());
        redis.count(requests);
        wanted.forEach((key, ids) -> {
            Remembered<S> known = remembered(key);
            remembered.add(known);
            requests.add(LOAD.call(redis.keys().of(key), loadArguments(known, ids)));
        });
        List<Response> responses = redis.batch(requests);
        Map<StateKey, Loaded<S>> loaded = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<StateKey, List<EventId>> entry : wanted.entrySet()) {
            Response response = responses.get(at + 2);
            Remembered<S> found = found(entry.getKey(), remembered.get(at), response);
            Set<EventId> seen = StageRedis.seen(response.get(2), entry.getValue());
            loaded.put(entry.getKey(), new Loaded<>(found.version(), found.state(), seen, found.kept()));
            at++;
        }
        return new Found<>(loaded, responses.getFirst().toLong());
    }

    /// The state alone, for who only looks on; null when there is none.
    public @Nullable S read(StateKey key) {
        Remembered<S> known = remembered(key);
        Request request = LOAD.call(redis.keys().of(key), loadArguments(known, List.of()));
        return found(key, known, redis.batch(List.of(request)).getFirst()).state();
    }

    private Remembered<S> remembered(StateKey key) {
        Remembered<S> known = recent.of(key);
        return known == null ? Remembered.nothing() : known;
    }

    private static List<String> loadArguments(Remembered<?> known, List<EventId> ids) {
        List<String> arguments = new ArrayList<>(ids.size() + 1);
        arguments.add(Long.toString(known.version()));
        ids.forEach(id -> arguments.add(id.value()));
        return arguments;
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
        String head = StageRedis.text(response.get(1));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < response.get(4).size(); i++) {
            lines.add(StageRedis.text(response.get(4).get(i)));
        }
        long size = head.length() + lines.stream().mapToLong(String::length).sum();
        Remembered<S> found =
                new Remembered<>(version, shape.read(head, lines), StageRedis.kept(response.get(3)), size);
        recent.put(key, found);
        return found;
    }

    @Override
    public Saved save(List<Change<S>> changes) {
        List<Request> requests = new ArrayList<>(changes.size() + 2);
        List<Written<S>> written = changes.stream().map(this::written).toList();
        written.forEach(
                each -> requests.add(SAVE.call(redis.keys().of(each.change().key()), arguments(each))));
        redis.count(requests);
        List<Response> responses = redis.batch(requests);
        Set<StateKey> conflicts = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            StateKey key = changes.get(i).key();
            if (responses.get(i).toInteger() == 0) {
                conflicts.add(key);
            } else if (written.get(i).before() != null) {
                recent.put(key, written.get(i).after(shape));
            }
        }
        return new Saved(conflicts, responses.get(changes.size()).toLong());
    }

    private Written<S> written(Change<S> change) {
        Remembered<S> known = remembered(change.key());
        Remembered<S> before = known.version() == change.expectedVersion()
                ? known
                : change.expectedVersion() == 0 ? Remembered.nothing() : null;
        return new Written<>(
                change,
                before,
                ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE),
                shape.head(change.state()),
                shape.added(before == null ? null : before.state(), change.state()));
    }

    private List<String> arguments(Written<S> written) {
        Change<S> change = written.change();
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(change.expectedVersion()));
        arguments.add(Long.toString(written.version()));
        arguments.add(written.head());
        arguments.add(Long.toString(StageRedis.REMEMBERED.toMillis()));
        arguments.add(Long.toString(StageRedis.KEPT.toMillis()));
        arguments.add(Integer.toString(shape.lines(change.state())));
        arguments.add(Integer.toString(written.added().size()));
        arguments.addAll(written.added());
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
