package dev.baton.kit.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BackoffTest {
    private int attempts;

    @Test
    void whatFailsForAWhileIsTriedUntilItWorks() {
        Backoff backoff = new Backoff(Duration.ZERO, Duration.ZERO, () -> {});
        assertThat(backoff.untilItWorks("counting", this::worksTheThirdTime)).isEqualTo(3);
    }

    @Test
    @Timeout(10)
    void whoeverIsToldToStopGivesUpAtOnce() {
        Backoff backoff = new Backoff(Duration.ofHours(1), Duration.ofHours(1), () -> {});
        backoff.stop();
        assertThatThrownBy(() -> backoff.untilItWorks("counting", this::worksTheThirdTime))
                .isInstanceOf(TransientFailure.class);
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    @Timeout(10)
    void whoeverPausesIsWokenToStop() throws Exception {
        Backoff[] backoff = new Backoff[1];
        backoff[0] = new Backoff(
                Duration.ofHours(1), Duration.ofHours(1), () -> Thread.startVirtualThread(() -> backoff[0].stop()));
        assertThatThrownBy(() -> backoff[0].untilItWorks("counting", this::worksTheThirdTime))
                .isInstanceOf(TransientFailure.class);
    }

    private int worksTheThirdTime() {
        attempts++;
        if (attempts < 3) {
            throw new TransientFailure("not yet", null);
        }
        return attempts;
    }
}
