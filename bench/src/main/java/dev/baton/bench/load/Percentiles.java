package dev.baton.bench.load;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/// How a time was distributed, in milliseconds.
public record Percentiles(long count, double p50, double p90, double p99, double p999, double max) {
    private static final double NANOS_PER_MILLI = 1e6;

    static Percentiles of(Histogram histogram) {
        Histogram still = histogram.copy();
        return new Percentiles(
                still.getTotalCount(),
                at(still, 50),
                at(still, 90),
                at(still, 99),
                at(still, 99.9),
                still.getMaxValue() / NANOS_PER_MILLI);
    }

    private static double at(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %7.2f ms   p90 %7.2f ms   p99 %7.2f ms   p99.9 %7.2f ms   max %7.2f ms   (%d)",
                p50,
                p90,
                p99,
                p999,
                max,
                count);
    }
}
