package dev.baton.gateway;

import dev.baton.packs.RateLimit;
import java.time.Duration;
import java.time.Instant;

/// A rate as a bucket of `messages` tokens that refills evenly over `per`, kept as the instant at which it will be full
/// (the generic cell rate algorithm). Not thread-safe.
final class TokenBucket {
    private final Duration perToken;
    private final Duration burst;
    private Instant full;

    TokenBucket(RateLimit limit, Instant now) {
        this.perToken = limit.per().dividedBy(limit.messages());
        this.burst = limit.per().minus(perToken);
        this.full = now;
    }

    /// Takes a token; the answer is zero, or how long until there is one.
    Duration take(Instant now) {
        Instant from = full.isAfter(now) ? full : now;
        Duration wait = Duration.between(now, from).minus(burst);
        if (wait.isPositive()) {
            return wait;
        }
        full = from.plus(perToken);
        return Duration.ZERO;
    }

    boolean isFull(Instant now) {
        return !full.isAfter(now);
    }
}
