package dev.baton.kit.redis;

import dev.baton.events.EventId;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.StageStore.Known;
import dev.baton.kit.stage.StageStore.Step;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What all stores of stages do in Redis alike: positions, the count of writes, and what was emitted.
final class StageRedis {
    /// Longer than any provider redelivers.
    static final Duration REMEMBERED = Duration.ofDays(8);

    /// How long an idle state is kept.
    static final Duration KEPT = Duration.ofDays(400);

    private static final LuaScript ADVANCE = LuaScript.named("advance.lua");

    private final Redis redis;
    private final Duration patience;
    private final RedisStageKeys keys;
    private final String writes;

    StageRedis(Redis redis, String stage, Duration patience) {
        this.redis = redis;
        this.patience = patience;
        this.keys = new RedisStageKeys(stage);
        this.writes = keys.writes(UUID.randomUUID().toString());
    }

    RedisStageKeys keys() {
        return keys;
    }

    List<Response> batch(List<Request> requests) {
        try {
            return redis.batch(requests).await().atMost(patience);
        } catch (RuntimeException unanswered) {
            throw new TransientFailure("Redis: " + unanswered.getMessage(), unanswered);
        }
    }

    /// Adds two requests that count a write; the first's response is the count.
    void count(List<Request> requests) {
        requests.add(Request.cmd(Command.INCR).arg(writes));
        requests.add(Request.cmd(Command.PEXPIRE).arg(writes).arg(REMEMBERED.toMillis()));
    }

    Known known(Collection<Partition> partitions) {
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

    boolean advance(Map<Partition, Step> steps, long leastWrites) {
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

    /// The arguments that tell a script of events: how many, and of each its id, time and what was decided.
    static void addEvents(List<String> arguments, List<Handled> events) {
        arguments.add(Integer.toString(events.size()));
        for (Handled handled : events) {
            arguments.add(handled.id().value());
            arguments.add(Long.toString(handled.time().toEpochMilli()));
            arguments.add(HandledText.write(handled));
        }
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
