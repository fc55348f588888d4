package dev.baton.analytics.facts;

import dev.baton.packs.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What facts need to know besides the events.
///
/// @param hours the opening hours of a queue; without, it is always open
/// @param answerWithin how soon a person should take a conversation that waits
/// @param reopenWindow within which a contact who writes again is held not to have been helped
public record Rules(Function<String, Optional<OpeningHours>> hours, Duration answerWithin, Duration reopenWindow) {
    public static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    public static final Duration REOPEN_WINDOW = Duration.ofHours(24);
    public static final Rules ALWAYS_OPEN = new Rules(queue -> Optional.empty(), ANSWER_WITHIN, REOPEN_WINDOW);

    /// Seconds from one moment to another; 0 where clocks disagree so far that the end lies before the start.
    public static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / 1000.0);
    }

    /// Of those, the seconds in which the queue was open.
    public double openSeconds(String queue, Instant from, Instant to) {
        return hours.apply(queue)
                .map(open -> WorkingTime.between(open, from, to).toMillis() / 1000.0)
                .orElseGet(() -> seconds(from, to));
    }
}
