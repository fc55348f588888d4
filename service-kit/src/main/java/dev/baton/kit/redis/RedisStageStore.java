package dev.baton.kit.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.Loaded;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import dev.baton.kit.stage.TransientFailure;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// States as JSON in Redis, one round trip per call. Fails closed: without Redis nothing is decided.
///
/// Events are remembered for [#REMEMBERED], longer than any provider redelivers; an idle state is kept for [#KEPT].
public final class RedisStageStore<S> implements StageStore<S> {
    static final Duration REMEMBERED = Duration.ofDays(8);
    static final Duration KEPT = Duration.ofDays(400);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final LuaScript LOAD = LuaScript.named("load.lua");
    private static final LuaScript SAVE = LuaScript.named("save.lua");
    private static final LuaScript ADVANCE = LuaScript.named("advance.lua");

    private final Redis redis;
    private final Class<S> stateType;
    private final RedisStageKeys keys;
    private final String writes;

    public RedisStageStore(Redis redis, String stage, Class<S> stateType) {
        this.redis = redis;
        this.stateType = stateType;
        this.keys = new RedisStageKeys(stage);
        this.writes = keys.writes(UUID.randomUUID().toString());
    }

    @Override
    public Found<S> load(Map<StateKey, List<EventId>> wanted) {
        List<Request> requests = new ArrayList<>(wanted.size() + 2);
        countWrite(requests);
        wanted.forEach((key, ids) -> requests.add(
                LOAD.call(keys.of(key), ids.stream().map(EventId::value).toList())));
        List<Response> responses = batch(requests);
        Map<StateKey, Loaded<S>> loaded = new LinkedHashMap<>();
        int at = 2;
        for (Map.Entry<StateKey, List<EventId>> entry : wanted.entrySet()) {
            loaded.put(entry.getKey(), loaded(responses.get(at++), entry.getValue()));
        }
        return new Found<>(loaded, responses.getFirst().toLong());
    }

    private Loaded<S> loaded(Response response, List<EventId> ids) {
        String state = response.get(1).toString(StandardCharsets.UTF_8);
        Set<EventId> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (response.get(2).get(i).toInteger() == 1) {
                seen.add(ids.get(i));
            }
        }
        return new Loaded<>(
                response.get(0).toLong(), state.isEmpty() ? null : state(state), seen, kept(response.get(3)));
    }

    private static List<Handled> kept(Response pairs) {
        List<HandledText> kept = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            EventId id = new EventId(pairs.get(i).toString(StandardCharsets.UTF_8));
            kept.add(HandledText.read(id, pairs.get(i + 1).toString(StandardCharsets.UTF_8)));
        }
        return kept.stream()
                .sorted(Comparator.comparingLong(HandledText::number))
                .map(HandledText::handled)
                .toList();
    }

    @Override
    public Saved save(List<Change<S>> changes) {
        List<Request> requests = new ArrayList<>(changes.size() + 1);
        changes.forEach(change -> requests.add(SAVE.call(keys.of(change.key()), arguments(change))));
        countWrite(requests);
        List<Response> responses = batch(requests);
        Set<StateKey> conflicts = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            if (responses.get(i).toInteger() == 0) {
                conflicts.add(changes.get(i).key());
            }
        }
        return new Saved(conflicts, responses.get(changes.size()).toLong());
    }

    private void countWrite(List<Request> requests) {
        requests.add(Request.cmd(Command.INCR).arg(writes));
        requests.add(Request.cmd(Command.PEXPIRE).arg(writes).arg(REMEMBERED.toMillis()));
    }

    private List<String> arguments(Change<S> change) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(change.expectedVersion()));
        arguments.add(Long.toString(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
        arguments.add(json(change.state()));
        arguments.add(Long.toString(REMEMBERED.toMillis()));
        arguments.add(Long.toString(KEPT.toMillis()));
        arguments.add(Integer.toString(change.handled().size()));
        for (Handled handled : change.handled()) {
            arguments.add(handled.id().value());
            arguments.add(Long.toString(handled.time().toEpochMilli()));
            arguments.add(HandledText.write(handled));
        }
        change.forget().forEach(id -> arguments.add(id.value()));
        return arguments;
    }

    @Override
    public Known known(Collection<Partition> partitions) {
        List<Partition> asked = List.copyOf(partitions);
        Request positions = Request.cmd(Command.HMGET).arg(keys.positions());
        asked.forEach(partition -> positions.arg(partition.toString()));
        List<Response> responses =
                batch(List.of(positions, Request.cmd(Command.GET).arg(writes)));
        Map<Partition, Long> known = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Response position = responses.get(0).get(i);
            if (position != null) {
                known.put(asked.get(i), position.toLong());
            }
        }
        @Nullable Response count = responses.get(1);
        return new Known(count == null ? 0 : count.toLong(), known);
    }

    @Override
    public boolean advance(Map<Partition, Step> steps, long leastWrites) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(leastWrites));
        steps.forEach((partition, step) -> {
            arguments.add(partition.toString());
            arguments.add(Long.toString(step.from()));
            arguments.add(Long.toString(step.to()));
        });
        Request request = ADVANCE.call(List.of(keys.positions(), writes), arguments);
        return batch(List.of(request)).getFirst().toInteger() == 1;
    }

    private List<Response> batch(List<Request> requests) {
        try {
            return redis.batch(requests).await().atMost(PATIENCE);
        } catch (RuntimeException unanswered) {
            throw new TransientFailure("Redis: " + unanswered.getMessage(), unanswered);
        }
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
