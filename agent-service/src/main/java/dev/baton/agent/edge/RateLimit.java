package dev.baton.agent.edge;

import java.time.Duration;
import java.time.Instant;

/// A rate as a bucket of `burst` tokens that refills evenly (the generic cell rate algorithm). Not thread-safe.
public final class RateLimit {
    private final Duration perToken;
    private final Duration tolerance;
    private Instant full = Instant.MIN;

    /// @param perSecond how many a second
    /// @param burst how many at once after a rest
    public RateLimit(int perSecond, int burst) {
        perToken = Duration.ofSeconds(1).dividedBy(perSecond);
        tolerance = perToken.multipliedBy(burst - 1L);
    }

    /// Whether one more is allowed now.
    public boolean take(Instant now) {
        Instant from = full.isAfter(now) ? full : now;
        if (Duration.between(now, from).compareTo(tolerance) > 0) {
            return false;
        }
        full = from.plus(perToken);
        return true;
    }
}
