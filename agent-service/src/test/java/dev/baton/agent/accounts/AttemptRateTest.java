package dev.baton.agent.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptRateTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AttemptRate RATE = new AttemptRate(3, Duration.ofSeconds(10));

    @Test
    void aBurstIsAllowedAndThenOneAtATime() {
        Instant full = null;
        for (int i = 0; i < 3; i++) {
            AttemptRate.Verdict verdict = RATE.take(full, NOON);
            assertThat(verdict.pause()).isZero();
            full = verdict.fullAt();
        }
        AttemptRate.Verdict refused = RATE.take(full, NOON);
        assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(10));
        assertThat(refused.fullAt()).isEqualTo(full);
        assertThat(RATE.take(full, NOON.plusSeconds(9)).pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(RATE.take(full, NOON.plusSeconds(10)).pause()).isZero();
    }

    @Test
    void whoWaitsLongEnoughStartsAnew() {
        Instant full = RATE.take(null, NOON).fullAt();
        assertThat(RATE.take(full, NOON.plusSeconds(3600))).isEqualTo(RATE.take(null, NOON.plusSeconds(3600)));
    }
}
