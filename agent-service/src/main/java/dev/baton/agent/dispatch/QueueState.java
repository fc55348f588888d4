package dev.baton.agent.dispatch;

import dev.baton.events.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a queue is doing.
/// @param waiting how many wait, those included that are offered
/// @param offered how many of them are offered to somebody
/// @param oldest since when the longest waits, or null when nobody does
/// @param expectedSeconds how long whoever came now would wait; null while the pace is unknown
/// @param secondsApart how far apart agents take conversations of it while others wait; null while unknown
/// @param foretold how many waits were foretold and have ended
/// @param meanAbsoluteError by how many seconds they were missed on average; null while none has ended
public record QueueState(
        QueueId queue,
        int waiting,
        int offered,
        @Nullable Instant oldest,
        @Nullable Long expectedSeconds,
        @Nullable Double secondsApart,
        long foretold,
        @Nullable Double meanAbsoluteError) {

    static QueueState of(Pool pool, QueueId queue) {
        Tree<Rank, String> line = pool.lines.get(queue.value());
        List<WaitingConversation> items = new ArrayList<>();
        if (line != null) {
            line.forEach((rank, conversation) -> {
                Place place = pool.waiting.get(conversation);
                if (place != null) {
                    items.add(place.item());
                }
            });
        }
        Pace pace = pool.pace(queue).orElse(Pace.unknown(queue));
        Duration expected = pace.expected(items.size() + 1);
        return new QueueState(
                queue,
                items.size(),
                (int) items.stream().filter(item -> item.offer() != null).count(),
                items.stream()
                        .map(WaitingConversation::since)
                        .min(Instant::compareTo)
                        .orElse(null),
                expected == null ? null : expected.toSeconds(),
                pace.seconds() == 0 ? null : pace.seconds(),
                pace.foretold(),
                pace.meanAbsoluteError());
    }

    /// Of these queues, in their order.
    public static List<QueueState> all(Pool pool, List<QueueId> queues) {
        return queues.stream().map(queue -> of(pool, queue)).toList();
    }
}
