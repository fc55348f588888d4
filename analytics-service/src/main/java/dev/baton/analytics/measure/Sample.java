package dev.baton.analytics.measure;

import org.jspecify.annotations.Nullable;

/// What one subject adds to a metric: `amount` to what is counted, `of` to what it is counted out of. The metric of
/// many is the sum of the amounts divided by the sum of the `of`s.
public record Sample(double amount, double of) {
    /// A measured value; the metric is the mean.
    static @Nullable Sample mean(@Nullable Double value) {
        return value == null ? null : new Sample(value, 1);
    }

    /// One that counts, and whether it is a hit; the metric is the share of hits.
    static Sample share(boolean hit) {
        return new Sample(hit ? 1 : 0, 1);
    }

    /// So many out of so many; nothing where there are none.
    static @Nullable Sample rate(double amount, double of) {
        return of == 0 ? null : new Sample(amount, of);
    }
}
