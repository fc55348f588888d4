package dev.baton.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    @Test
    void evenArrivalsAreEquallyFarApart() {
        assertThat(first(4, Arrivals.even(1_000))).containsExactly(0L, 1_000_000L, 2_000_000L, 3_000_000L);
    }

    @Test
    void theSameSeedGivesTheSameArrivals() {
        assertThat(first(1_000, Arrivals.poisson(50, 7)))
                .isEqualTo(first(1_000, Arrivals.poisson(50, 7)))
                .isNotEqualTo(first(1_000, Arrivals.poisson(50, 8)));
    }

    @Test
    void randomArrivalsNeverGoBackAndKeepTheRate() {
        List<Long> arrivals = first(20_000, Arrivals.poisson(100, 1));
        assertThat(arrivals).isSorted();
        double seconds = arrivals.getLast() / (double) TimeUnit.SECONDS.toNanos(1);
        assertThat(arrivals.size() / seconds).isCloseTo(100, within(3.0));
    }

    /// Of a Poisson process the gaps' standard deviation equals their mean.
    @Test
    void randomArrivalsComeInBursts() {
        List<Long> arrivals = first(20_000, Arrivals.poisson(100, 1));
        double mean = arrivals.getLast() / (double) arrivals.size();
        double variance = 0;
        for (int i = 1; i < arrivals.size(); i++) {
            double off = arrivals.get(i) - arrivals.get(i - 1) - mean;
            variance += off * off / arrivals.size();
        }
        assertThat(Math.sqrt(variance) / mean).isCloseTo(1, within(0.05));
    }

    @Test
    void aRateOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.even(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Arrivals.poisson(Double.NaN, 1));
    }

    private static List<Long> first(int count, Arrivals arrivals) {
        return Stream.generate(arrivals::next).limit(count).toList();
    }
}
