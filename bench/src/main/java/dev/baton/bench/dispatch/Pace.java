package dev.baton.bench.dispatch;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/// How long decisions took.
final class Pace {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

    private final Map<Decision, Histogram> times = new EnumMap<>(Decision.class);
    private long nanos;

    enum Decision {
        ARRIVAL("arrival"),
        ACCEPTED("accepted"),
        FREED("agent freed"),
        TICK("tick");

        private final String words;

        Decision(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    void measure(Decision kind, Runnable decision) {
        long begin = System.nanoTime();
        decision.run();
        long took = System.nanoTime() - begin;
        nanos += took;
        times.computeIfAbsent(kind, each -> new Histogram(LONGEST, 3)).recordValue(Math.min(took, LONGEST));
    }

    double perSecond() {
        long count = times.values().stream().mapToLong(Histogram::getTotalCount).sum();
        return nanos == 0 ? 0 : count * 1e9 / nanos;
    }

    /// In microseconds.
    double percentile(Decision kind, double percentile) {
        Histogram histogram = times.get(kind);
        return histogram == null ? 0 : histogram.getValueAtPercentile(percentile) / 1e3;
    }
}
