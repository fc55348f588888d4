package dev.baton.kit.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.Loaded;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import dev.baton.kit.stage.TransientFailure;
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

/// States as JSON in Redis, one round trip per call. Fails closed: without Redis nothing is decided.
///
/// Events are remembered for [#REMEMBERED], longer than any provider redelivers; an idle state is kept for [#KEPT].
public final class RedisStageStore<S> implements StageStore<S> {
    static final Duration REMEMBERED = Duration.ofDays(8);
    static final Duration KEPT = Duration.ofDays(400);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final LuaScript LOAD = LuaScript.named("load.lua");
    private static final LuaScript SAVE = LuaScript.named("save.lua");

    private final Redis redis;
    private final Class<S> stateType;
    private final RedisStageKeys keys;

    public RedisStageStore(Redis redis, String stage, Class<S> stateType) {
        this.redis = redis;
        this.stateType = stateType;
        this.keys = new RedisStageKeys(stage);
    }

    @Override
    public Found<S> load(Map<StateKey, List<EventId>> wanted, Collection<Integer> numbers) {
        List<String> touched = new ArrayList<>(List.of(keys.positions()));
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(numbers.size())));
        numbers.forEach(number -> arguments.add(Integer.toString(number)));
        wanted.forEach((key, ids) -> {
            touched.addAll(keys.of(key));
            arguments.add(Integer.toString(ids.size()));
            ids.forEach(id -> arguments.add(id.value()));
        });
        Response response = send(LOAD.call(touched, arguments));
        int at = 0;
        Map<Integer, Position> positions = new HashMap<>();
        for (int number : numbers) {
            positions.put(number, PositionText.read(text(response.get(at++))));
        }
        Map<StateKey, Loaded<S>> loaded = new LinkedHashMap<>();
        for (Map.Entry<StateKey, List<EventId>> entry : wanted.entrySet()) {
            loaded.put(entry.getKey(), loaded(response.get(at++), entry.getValue()));
        }
        return new Found<>(loaded, positions);
    }

    private Loaded<S> loaded(Response response, List<EventId> ids) {
        String state = text(response.get(0));
        Set<EventId> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (response.get(1).get(i).toInteger() == 1) {
                seen.add(ids.get(i));
            }
        }
        return new Loaded<>(state.isEmpty() ? null : state(state), seen, kept(response.get(2)));
    }

    private static List<Handled> kept(Response pairs) {
        List<HandledText> kept = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            kept.add(HandledText.read(new EventId(text(pairs.get(i))), text(pairs.get(i + 1))));
        }
        return kept.stream()
                .sorted(Comparator.comparingLong(HandledText::number))
                .map(HandledText::handled)
                .toList();
    }

    @Override
    public boolean save(List<Change<S>> changes, Map<Integer, Move> moves) {
        List<String> touched = new ArrayList<>(List.of(keys.positions()));
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(REMEMBERED.toMillis()));
        arguments.add(Long.toString(KEPT.toMillis()));
        arguments.add(Integer.toString(moves.size()));
        moves.forEach((number, move) -> {
            arguments.add(Integer.toString(number));
            arguments.add(PositionText.write(move.from()));
            arguments.add(PositionText.write(new Position(move.to(), PositionText.newMark())));
        });
        for (Change<S> change : changes) {
            touched.addAll(keys.of(change.key()));
            add(change, arguments);
        }
        return send(SAVE.call(touched, arguments)).toInteger() == 1;
    }

    private void add(Change<S> change, List<String> arguments) {
        arguments.add(json(change.state()));
        arguments.add(Integer.toString(change.handled().size()));
        for (Handled handled : change.handled()) {
            arguments.add(handled.id().value());
            arguments.add(Long.toString(handled.time().toEpochMilli()));
            arguments.add(HandledText.write(handled));
        }
        arguments.add(Integer.toString(change.forget().size()));
        change.forget().forEach(id -> arguments.add(id.value()));
    }

    private Response send(Request request) {
        try {
            return redis.send(request).await().atMost(PATIENCE);
        } catch (RuntimeException unanswered) {
            throw new TransientFailure("Redis: " + unanswered.getMessage(), unanswered);
        }
    }

    private static String text(Response response) {
        return response.toString(StandardCharsets.UTF_8);
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
