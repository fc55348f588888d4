package dev.baton.agent.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.baton.agent.dispatch.QueueRules;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The dispatcher's days against queueing theory, where its assumptions hold, and against common sense where not.
class DaySimulationTest {
    private static final Pack PACK = Pack.read(Path.of("..", "packs", "ecommerce"));
    private static final QueueRules RULES = new QueueRules(tenant -> PACK);
    private static final Duration HANDLE_TIME = Duration.ofMinutes(4);
    private static final Duration TARGET = Duration.ofSeconds(20);

    /// The 99.9 % quantile of Student's distribution with nine degrees of freedom, both sides: ten days are compared.
    private static final double SURE = 4.78;

    private static final int DAYS = 10;

    @Test
    void theFormulaGivesThePrintedFigures() {
        // 20 agents, 16 erlang: tables give a probability of waiting of 0.256.
        ErlangC queue = ErlangC.of(20, 240, HANDLE_TIME);
        assertThat(queue.load()).isEqualTo(16);
        assertThat(queue.waits()).isCloseTo(0.256, within(0.001));
        assertThat(queue.averageSpeedOfAnswer()).isCloseTo(0.256 * 240 / 4, within(0.1));
        assertThatThrownBy(() -> ErlangC.of(16, 240, HANDLE_TIME)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"240, 20", "240, 18", "120, 10", "45, 5"})
    void withOneSkillAndPatientContactsTheDaysAreAsErlangSays(double perHour, int agents) {
        ErlangC theory = ErlangC.of(agents, perHour, HANDLE_TIME);
        List<DayReport> days = IntStream.range(0, DAYS)
                .mapToObj(seed -> day(Traffic.steady(96, perHour, agents, HANDLE_TIME, TARGET), seed))
                .toList();
        agrees(days.stream().map(DayReport::averageSpeedOfAnswer).toList(), theory.averageSpeedOfAnswer());
        agrees(days.stream().map(DayReport::serviceLevel).toList(), theory.serviceLevel(TARGET));
        agrees(days.stream().map(DayReport::occupancy).toList(), theory.occupancy());
    }

    @Test
    void contactsWhoGiveUpShortenTheWaitOfTheOthers() {
        Traffic patient = new Traffic(List.of(270.0, 270.0), List.of(18, 18), HANDLE_TIME, null, TARGET);
        Traffic impatient =
                new Traffic(patient.perHour(), patient.agents(), HANDLE_TIME, Duration.ofMinutes(1), TARGET);
        DayReport given = day(impatient, 1);
        assertThat(given.abandonment()).isBetween(0.02, 0.3);
        assertThat(given.offered()).isEqualTo(given.served() + given.abandoned());
        assertThat(given.averageSpeedOfAnswer()).isLessThan(day(patient, 1).averageSpeedOfAnswer());
    }

    @Test
    void theSameSeedGivesTheSameDay() {
        Traffic traffic = new Traffic(
                List.of(30.0, 200.0, 120.0), List.of(4, 15, 10), HANDLE_TIME, Duration.ofMinutes(2), TARGET);
        assertThat(day(traffic, 7)).isEqualTo(day(traffic, 7)).isNotEqualTo(day(traffic, 8));
    }

    private static DayReport day(Traffic traffic, long seed) {
        return new DaySimulation(RULES, new TenantId("demo"), new QueueId("general"), traffic, seed).run();
    }

    /// The theory lies within the confidence interval of the days' mean.
    private static void agrees(List<Double> days, double theory) {
        double mean = days.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double variance =
                days.stream().mapToDouble(day -> (day - mean) * (day - mean)).sum() / (days.size() - 1);
        assertThat(mean).isCloseTo(theory, within(SURE * Math.sqrt(variance / days.size())));
    }
}
