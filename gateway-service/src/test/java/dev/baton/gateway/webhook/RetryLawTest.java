package dev.baton.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.gateway.Samples;
import dev.baton.gateway.webhook.Attempt.TryLater;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryLawTest {
    private static final Instant NOW = Samples.NOW;

    private final RetryLaw law = new RetryLaw(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(24));
    private final Undelivered reply = Replies.undelivered("r1");

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(pause(1, null)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pause(2, null)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pause(5, null)).isEqualTo(Duration.ofSeconds(16));
        assertThat(pause(500, null)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void pausesAreSpreadByHalfOfThemselves() {
        assertThat(law.next(reply, 2, later(null), NOW, 0)).isEqualTo(NOW.plusSeconds(1));
        assertThat(law.next(reply, 2, later(null), NOW, 0.999)).isBefore(NOW.plusSeconds(3));
    }

    @Test
    void whatTheEndpointAsksForIsHonoured() {
        assertThat(pause(1, Duration.ofMinutes(10))).isEqualTo(Duration.ofMinutes(10));
        assertThat(pause(5, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void theLastAttemptIsMadeWhenTheTimeIsUp() {
        Instant end = NOW.plus(Duration.ofHours(24));

        assertThat(law.next(reply, 1, later(Duration.ofDays(3)), NOW, 0.5)).isEqualTo(end);
        assertThat(law.over(reply, end.minusMillis(1))).isFalse();
        assertThat(law.over(reply, end)).isTrue();
    }

    @Test
    void statusesMeanWhatTheySay() {
        assertThat(Attempt.answered(204, null)).isInstanceOf(Attempt.Delivered.class);
        for (int status : new int[] {408, 429, 500, 503}) {
            assertThat(Attempt.answered(status, null)).isInstanceOf(TryLater.class);
        }
        for (int status : new int[] {301, 307, 400, 401, 404, 410}) {
            assertThat(Attempt.answered(status, null)).isInstanceOf(Attempt.Refused.class);
        }
    }

    private Duration pause(int attempts, Duration asked) {
        return Duration.between(NOW, law.next(reply, attempts, later(asked), NOW, 0.5));
    }

    private static TryLater later(Duration asked) {
        return new TryLater("HTTP 503", asked);
    }
}
