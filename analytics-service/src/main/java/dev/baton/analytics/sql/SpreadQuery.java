package dev.baton.analytics.sql;

import dev.baton.analytics.measure.Metric;
import dev.baton.analytics.report.Filter;
import dev.baton.analytics.report.Period;
import dev.baton.analytics.report.Spread;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Medians and 90th percentiles of durations, from the facts themselves: percentiles do not add up.
final class SpreadQuery {
    /// Sorting more than this would keep a reader waiting.
    static final long MOST = 100_000;

    private SpreadQuery() {}

    static <S> Map<String, Spread> of(
            Connection connection, FactTable<S> table, String tenant, Period period, Filter filter, long subjects)
            throws SQLException {
        if (subjects == 0 || subjects > MOST) {
            return Map.of();
        }
        List<Metric<S>> durations = table.columns().metrics().stream()
                .filter(metric -> metric.unit() == Metric.Unit.SECONDS)
                .toList();
        boolean all = filter.dimension().equals(Filter.ALL.dimension());
        String select = "SELECT %s FROM %s WHERE tenant = ? AND opened_at >= ? AND opened_at < ? %s"
                .formatted(
                        durations.stream()
                                .map(metric -> """
                                        percentile_cont(0.5) WITHIN GROUP (ORDER BY %1$s),
                                        percentile_cont(0.9) WITHIN GROUP (ORDER BY %1$s)""".formatted(metric.column()))
                                .collect(Collectors.joining(", ")),
                        table.name(),
                        all ? "" : "AND " + filter.dimension() + " = ?");
        try (var statement = connection.prepareStatement(select)) {
            statement.setString(1, tenant);
            Instants.bind(statement, 2, period.from());
            Instants.bind(statement, 3, period.to());
            if (!all) {
                statement.setString(4, filter.value());
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return spreads(row, durations);
            }
        }
    }

    private static <S> Map<String, Spread> spreads(ResultSet row, List<Metric<S>> durations) throws SQLException {
        Map<String, Spread> spreads = new HashMap<>();
        for (int i = 0; i < durations.size(); i++) {
            double median = row.getDouble(2 * i + 1);
            if (!row.wasNull()) {
                spreads.put(durations.get(i).name(), new Spread(median, row.getDouble(2 * i + 2)));
            }
        }
        return spreads;
    }
}
