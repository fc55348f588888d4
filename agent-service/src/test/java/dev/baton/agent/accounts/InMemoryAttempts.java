package dev.baton.agent.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Attempts in a map.
final class InMemoryAttempts implements Attempts {
    private final Map<String, Instant> fullAt = new HashMap<>();

    @Override
    public Duration take(String source, AttemptRate rate, Instant now) {
        AttemptRate.Verdict verdict = rate.take(fullAt.get(source), now);
        fullAt.put(source, verdict.fullAt());
        return verdict.pause();
    }

    @Override
    public void giveBack(String source, AttemptRate rate) {
        fullAt.computeIfPresent(source, (key, instant) -> instant.minus(rate.perAttempt()));
    }
}
