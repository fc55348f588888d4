package dev.baton.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.analytics.report.Period.Part;
import dev.baton.analytics.report.Period.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void wholeDaysAreReadFromDaysAndTheEndsFromWhatIsFiner() {
        Period period = new Period(START.minusSeconds(5400), START.plus(49, ChronoUnit.HOURS));
        assertThat(period.parts())
                .containsExactly(
                        new Part(Source.FACTS, START.minusSeconds(5400), START.minusSeconds(3600)),
                        new Part(Source.HOURS, START.minusSeconds(3600), START),
                        new Part(Source.DAYS, START, START.plus(2, ChronoUnit.DAYS)),
                        new Part(Source.HOURS, START.plus(48, ChronoUnit.HOURS), START.plus(49, ChronoUnit.HOURS)));
        assertThat(period.before().to()).isEqualTo(period.from());
    }

    @Test
    void partsCoverAPeriodWithoutGapOrOverlap() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Instant from = START.plusSeconds(random.nextInt(400_000));
            Period period = new Period(from, from.plusSeconds(1 + random.nextInt(400_000)));
            Instant reached = period.from();
            for (Part part : period.parts()) {
                assertThat(part.from()).as("seed %d", seed).isEqualTo(reached);
                assertThat(part.to()).as("seed %d", seed).isAfter(reached);
                reached = part.to();
            }
            assertThat(reached).as("seed %d", seed).isEqualTo(period.to());
        }
    }
}
