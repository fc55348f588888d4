package dev.baton.analytics.report;

import dev.baton.analytics.measure.Metric;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A metric's value in a report, with that of the period before.
///
/// @param counted how much it was counted out of
/// @param median null where it is no duration, or where too many episodes lie in the period to sort them
/// @param change value − previous
public record Figure(
        String metric,
        Metric.Unit unit,
        @Nullable Double value,
        double counted,
        @Nullable Double median,
        @Nullable Double p90,
        @Nullable Double previous,
        @Nullable Double change) {

    /// @param spreads median and 90th percentile by metric
    public static <S> List<Figure> of(List<Metric<S>> metrics, Totals now, Totals before, Map<String, Spread> spreads) {
        return metrics.stream()
                .map(metric -> {
                    Double value = now.value(metric.name());
                    Double previous = before.value(metric.name());
                    Spread spread = spreads.getOrDefault(metric.name(), Spread.UNKNOWN);
                    return new Figure(
                            metric.name(),
                            metric.unit(),
                            value,
                            now.of(metric.name()),
                            spread.median(),
                            spread.p90(),
                            previous,
                            value == null || previous == null ? null : value - previous);
                })
                .toList();
    }
}
