package dev.baton.gateway;

import dev.baton.packs.RateLimit;
import java.time.Duration;
import java.time.Instant;

/// A rate as a bucket that holds `messages` tokens and refills evenly over `per`. Not thread-safe.
final class TokenBucket {
    private final RateLimit limit;
    private double tokens;
    private Instant filled;

    TokenBucket(RateLimit limit, Instant now) {
        this.limit = limit;
        this.tokens = limit.messages();
        this.filled = now;
    }

    /// Takes a token; the answer is zero, or how long until there is one.
    Duration take(Instant now) {
        refill(now);
        if (tokens >= 1) {
            tokens -= 1;
            return Duration.ZERO;
        }
        double nanosPerToken = (double) limit.per().toNanos() / limit.messages();
        return Duration.ofNanos((long) Math.ceil((1 - tokens) * nanosPerToken));
    }

    boolean isFull(Instant now) {
        refill(now);
        return tokens >= limit.messages();
    }

    private void refill(Instant now) {
        if (now.isAfter(filled)) {
            double share = (double) Duration.between(filled, now).toNanos()
                    / limit.per().toNanos();
            tokens = Math.min(limit.messages(), tokens + share * limit.messages());
            filled = now;
        }
    }
}
