package dev.baton.gateway.webhook;

import java.time.Duration;
import java.time.Instant;

/// When to try again, and when no more.
/// @param first the pause after the first attempt; it doubles with each further one
/// @param longest what it doubles up to
/// @param giveUpAfter how long after a reply was sent it is still tried
public record RetryLaw(Duration first, Duration longest, Duration giveUpAfter) {
    private static final int MOST_DOUBLINGS = 30;

    /// Whether an attempt that failed `now` was the last.
    boolean over(Undelivered reply, Instant now) {
        return !now.isBefore(end(reply));
    }

    /// When to try again after `attempts` of them; the last time is when it is over.
    /// @param luck from 0 until 1; spreads the pauses from half to one and a half of themselves
    Instant next(Undelivered reply, int attempts, Attempt.TryLater failure, Instant now, double luck) {
        long factor = 1L << Math.min(Math.max(0, attempts - 1), MOST_DOUBLINGS);
        double doubled = Math.min((double) first.toMillis() * factor, longest.toMillis());
        Duration pause = Duration.ofMillis(Math.round(doubled * (0.5 + luck)));
        if (failure.retryAfter() != null && failure.retryAfter().compareTo(pause) > 0) {
            pause = failure.retryAfter();
        }
        Instant next = now.plus(pause);
        return over(reply, now) || next.isBefore(end(reply)) ? next : end(reply);
    }

    private Instant end(Undelivered reply) {
        return reply.time().plus(giveUpAfter);
    }
}
