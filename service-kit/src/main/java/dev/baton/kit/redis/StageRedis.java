package dev.baton.kit.redis;

import dev.baton.events.EventId;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.StageStore.Move;
import dev.baton.kit.stage.StageStore.Position;
import dev.baton.kit.stage.TransientFailure;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What all stores of stages do in Redis alike: run their scripts, tell positions and events, and read them.
final class StageRedis {
    /// Longer than any provider redelivers.
    static final Duration REMEMBERED = Duration.ofDays(8);

    /// How long an idle state is kept.
    static final Duration KEPT = Duration.ofDays(400);

    private final Redis redis;
    private final Duration patience;
    private final RedisStageKeys keys;

    StageRedis(Redis redis, String stage, Duration patience) {
        this.redis = redis;
        this.patience = patience;
        this.keys = new RedisStageKeys(stage);
    }

    RedisStageKeys keys() {
        return keys;
    }

    Response run(LuaScript script, List<String> touched, List<String> arguments) {
        try {
            return script.run(redis, touched, arguments).await().atMost(patience);
        } catch (RuntimeException unanswered) {
            throw new TransientFailure("Redis: " + unanswered.getMessage(), unanswered);
        }
    }

    /// A list that begins with the keys' first: where the stage stands.
    List<String> touching() {
        return new ArrayList<>(List.of(keys.positions()));
    }

    static void addNumbers(List<String> arguments, Collection<Integer> numbers) {
        arguments.add(Integer.toString(numbers.size()));
        numbers.forEach(number -> arguments.add(Integer.toString(number)));
    }

    static Position position(Response response) {
        return PositionText.read(text(response));
    }

    static void addMoves(List<String> arguments, Map<Integer, Move> moves) {
        arguments.add(Integer.toString(moves.size()));
        moves.forEach((number, move) -> {
            arguments.add(Integer.toString(number));
            arguments.add(PositionText.write(move.from()));
            arguments.add(PositionText.write(new Position(move.to(), PositionText.newMark())));
        });
    }

    static void addKnown(List<String> arguments, String known, List<EventId> asked) {
        arguments.add(known);
        arguments.add(Integer.toString(asked.size()));
        asked.forEach(id -> arguments.add(id.value()));
    }

    /// What a change decided, and what of it need not be kept any longer.
    static void addEvents(List<String> arguments, Change<?> change) {
        arguments.add(Integer.toString(change.handled().size()));
        for (Handled handled : change.handled()) {
            arguments.add(handled.id().value());
            arguments.add(Long.toString(handled.time().toEpochMilli()));
            arguments.add(HandledText.write(handled));
        }
        arguments.add(Integer.toString(change.forget().size()));
        change.forget().forEach(id -> arguments.add(id.value()));
    }

    /// Of the events asked about, those with a 1.
    static Set<EventId> seen(Response flags, List<EventId> asked) {
        Set<EventId> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            if (flags.get(i).toInteger() == 1) {
                seen.add(asked.get(i));
            }
        }
        return seen;
    }

    /// What perhaps was not said yet, in the order of the decisions.
    static List<Handled> kept(Response pairs) {
        List<HandledText> kept = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            EventId id = new EventId(text(pairs.get(i)));
            kept.add(HandledText.read(id, text(pairs.get(i + 1))));
        }
        return kept.stream()
                .sorted(Comparator.comparingLong(HandledText::number))
                .map(HandledText::handled)
                .toList();
    }

    static String text(Response response) {
        return response.toString(StandardCharsets.UTF_8);
    }
}
