package dev.baton.analytics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.analytics.facts.Rules;
import dev.baton.analytics.measure.Workload.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    /// Present 09:00-09:20. Two conversations: 09:02-09:10 and 09:06-09:12; one more began before the period and ended
    /// at 09:01; one goes on after it. Busy: 1 + 10 + 2 (from 09:18) = 13 of 20 minutes.
    @Test
    void twoConversationsAtOnceAreOneBusyTime() {
        List<Span> handlings = List.of(span(2, 10), span(6, 12), span(-30, 1), span(18, 90));
        Workload load = Workload.of(List.of(span(-60, 20)), handlings, NINE, NINE.plusSeconds(1200));
        assertThat(load).isEqualTo(new Workload(1200, 780, (8 + 6 + 1 + 2) * 60, 3));
        assertThat(value(WorkloadMetrics.OCCUPANCY, load)).isEqualTo(780.0 / 1200);
        assertThat(value(WorkloadMetrics.CONCURRENCY, load)).isEqualTo(1020.0 / 780);
        assertThat(value(WorkloadMetrics.HANDLE_TIME_SHARED, load)).isEqualTo(260);
    }

    @Test
    void whoWasNotThereHasNoOccupancy() {
        Workload load = Workload.of(List.of(), List.of(), NINE, NINE.plusSeconds(60));
        assertThat(WorkloadMetrics.OCCUPANCY.of(load, Rules.ALWAYS_OPEN)).isNull();
    }

    private static double value(Metric<Workload> metric, Workload load) {
        Sample sample = metric.of(load, Rules.ALWAYS_OPEN);
        return sample.amount() / sample.of();
    }

    private static Span span(int fromMinute, int untilMinute) {
        return new Span(NINE.plusSeconds(fromMinute * 60L), NINE.plusSeconds(untilMinute * 60L));
    }
}
