package dev.baton.agent.accounts;

import java.time.Duration;
import java.time.Instant;

/// Counts attempts of a source, over all replicas. Fails closed: throws an [AccountRefusal] of the kind `UNAVAILABLE`
/// when it cannot count.
public interface Attempts {
    /// @return zero when it is allowed, or how long to wait
    Duration take(String source, AttemptRate rate, Instant now);

    /// Takes back one attempt, because it was no failure.
    void giveBack(String source, AttemptRate rate);
}
