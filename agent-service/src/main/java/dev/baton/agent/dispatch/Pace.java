package dev.baton.agent.dispatch;

import dev.baton.events.QueueId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How fast a queue moves, and how well that foretold the waits.
/// @param lastTaken when an agent last took a conversation of it
/// @param seconds between two of them while others waited, smoothed over about ten; 0 while unknown
/// @param foretold how many waits were foretold and have ended
/// @param missedBy the sum of the differences between foretold and true waits, in seconds
public record Pace(QueueId queue, @Nullable Instant lastTaken, double seconds, long foretold, double missedBy) {
    private static final double WEIGHT = 0.2;

    static Pace unknown(QueueId queue) {
        return new Pace(queue, null, 0, 0, 0);
    }

    /// A conversation was taken that had waited since `since`.
    /// @param expected the wait in seconds that was foretold, or null
    Pace taken(Instant since, @Nullable Long expected, Instant now) {
        Instant from = lastTaken == null || since.isAfter(lastTaken) ? since : lastTaken;
        double sample = Math.max(0, Duration.between(from, now).toMillis() / 1_000.0);
        double next = seconds == 0 ? sample : seconds + WEIGHT * (sample - seconds);
        if (expected == null) {
            return new Pace(queue, now, next, foretold, missedBy);
        }
        double waited = Duration.between(since, now).toMillis() / 1_000.0;
        return new Pace(queue, now, next, foretold + 1, missedBy + Math.abs(waited - expected));
    }

    /// How long whoever stands at `position`, counted from 1, will wait; null while the pace is unknown.
    @Nullable
    Duration expected(int position) {
        return seconds == 0 ? null : Duration.ofSeconds(Math.round(seconds * position));
    }

    /// The mean absolute error of the waits that were foretold, in seconds; null while there was none.
    public @Nullable Double meanAbsoluteError() {
        return foretold == 0 ? null : missedBy / foretold;
    }
}
