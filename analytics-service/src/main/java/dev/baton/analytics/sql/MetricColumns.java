package dev.baton.analytics.sql;

import dev.baton.analytics.facts.Rules;
import dev.baton.analytics.measure.Metric;
import dev.baton.analytics.measure.Sample;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns of metrics: in tables of facts what each subject adds, in roll-ups the sums.
record MetricColumns<S>(List<Metric<S>> metrics) {

    /// Of a table of facts.
    List<String> ofFacts() {
        return metrics.stream()
                .flatMap(metric -> metric.weighted()
                        ? Stream.of(metric.column(), metric.column() + "_of")
                        : Stream.of(metric.column()))
                .toList();
    }

    /// Of a roll-up.
    List<String> ofSums() {
        return metrics.stream()
                .flatMap(metric -> Stream.of(metric.column(), metric.column() + "_of"))
                .toList();
    }

    /// Sums over rows of facts, in the order of [#ofSums].
    String summedFacts() {
        return metrics.stream()
                .map(metric -> "coalesce(sum(%1$s), 0), %2$s"
                        .formatted(
                                metric.column(),
                                metric.weighted()
                                        ? "coalesce(sum(%s_of), 0)".formatted(metric.column())
                                        : "count(%s)::float8".formatted(metric.column())))
                .collect(Collectors.joining(", "));
    }

    /// Sums over rows of a roll-up, in the order of [#ofSums].
    String summedSums() {
        return ofSums().stream().map("sum(%s)"::formatted).collect(Collectors.joining(", "));
    }

    /// Binds what a subject adds, from parameter `first` on.
    void bind(PreparedStatement row, int first, S subject, Rules rules) throws SQLException {
        int parameter = first;
        for (Metric<S> metric : metrics) {
            Sample sample = metric.of(subject, rules);
            number(row, parameter++, sample == null ? null : sample.amount());
            if (metric.weighted()) {
                number(row, parameter++, sample == null ? null : sample.of());
            }
        }
    }

    private static void number(PreparedStatement row, int parameter, @org.jspecify.annotations.Nullable Double value)
            throws SQLException {
        row.setObject(parameter, value, Types.DOUBLE);
    }
}
