package dev.baton.agent.accounts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How many attempts are allowed: `burst` at once, and one more every `perAttempt` (the generic cell rate algorithm).
/// All that is remembered is the instant at which the whole allowance will be there again.
public record AttemptRate(int burst, Duration perAttempt) {
    /// @param pause zero when the attempt is allowed
    public record Verdict(Instant fullAt, Duration pause) {}

    /// @param fullAt null when nothing is remembered
    public Verdict take(@Nullable Instant fullAt, Instant now) {
        Instant from = fullAt == null || fullAt.isBefore(now) ? now : fullAt;
        Duration pause = Duration.between(now, from).minus(perAttempt.multipliedBy(burst - 1L));
        return pause.isPositive() ? new Verdict(from, pause) : new Verdict(from.plus(perAttempt), Duration.ZERO);
    }
}
