package dev.baton.analytics.sql;

import dev.baton.analytics.report.Filter;
import dev.baton.analytics.report.Period;
import dev.baton.analytics.report.Period.Part;
import dev.baton.analytics.report.Totals;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Adds up a table of facts over a period, from as few rows as its roll-ups allow.
final class SumsQuery<S> {
    private final FactTable<S> table;

    SumsQuery(FactTable<S> table) {
        this.table = table;
    }

    Totals total(Connection connection, String tenant, Period period, Filter filter) throws SQLException {
        return byValue(connection, tenant, period, filter.dimension()).getOrDefault(filter.value(), Totals.NOTHING);
    }

    Map<String, Totals> byValue(Connection connection, String tenant, Period period, String dimension)
            throws SQLException {
        List<Part> parts = period.parts();
        String select = "SELECT value, sum(subjects), %s FROM (%s) parts GROUP BY value"
                .formatted(
                        table.columns().summedSums(),
                        parts.stream()
                                .map(part -> "(" + select(part, dimension) + ")")
                                .collect(Collectors.joining(" UNION ALL ")));
        try (var statement = connection.prepareStatement(select)) {
            int parameter = 1;
            for (Part part : parts) {
                parameter = span(statement, parameter, tenant, part.from(), part.to());
            }
            Map<String, Totals> totals = new HashMap<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    totals.put(rows.getString(1), totals(rows, 2));
                }
            }
            return totals;
        }
    }

    /// The sums of each minute, hour or day that has any.
    SortedMap<Instant, Totals> series(Connection connection, String tenant, Period period, String grain, Filter filter)
            throws SQLException {
        String select = """
                SELECT at, subjects, %s FROM %s
                WHERE tenant = ? AND at >= ? AND at < ? AND grain = ? AND dimension = ? AND value = ?""".formatted(String.join(", ", table.columns().ofSums()), table.rollUp());
        SortedMap<Instant, Totals> series = new TreeMap<>();
        try (var statement = connection.prepareStatement(select)) {
            int parameter = span(statement, 1, tenant, period.from(), period.to());
            statement.setString(parameter, grain);
            statement.setString(parameter + 1, filter.dimension());
            statement.setString(parameter + 2, filter.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    series.put(rows.getObject(1, OffsetDateTime.class).toInstant(), totals(rows, 2));
                }
            }
        }
        return series;
    }

    private String select(Part part, String dimension) {
        return switch (part.source()) {
            case DAYS -> fromRollUp("day", dimension);
            case HOURS -> fromRollUp("hour", dimension);
            case FACTS -> fromFacts(dimension);
        };
    }

    private String fromRollUp(String grain, String dimension) {
        return """
                SELECT value, subjects, %s FROM %s
                WHERE tenant = ? AND at >= ? AND at < ? AND grain = '%s' AND dimension = '%s'""".formatted(String.join(", ", table.columns().ofSums()), table.rollUp(), grain, known(dimension));
    }

    private String fromFacts(String dimension) {
        String value = dimension.equals(Filter.ALL.dimension()) ? "''" : known(dimension);
        List<String> sums = new ArrayList<>();
        String[] expressions = table.columns().summedFacts().split(", (?=coalesce|count)");
        for (int i = 0; i < expressions.length; i++) {
            sums.add(expressions[i] + " AS " + table.columns().ofSums().get(i));
        }
        return """
                SELECT %1$s AS value, count(*) AS subjects, %2$s FROM %3$s
                WHERE tenant = ? AND opened_at >= ? AND opened_at < ? %4$s GROUP BY 1""".formatted(
                value, String.join(", ", sums), table.name(), value.equals("''") ? "" : "AND " + value + " <> ''");
    }

    /// A dimension becomes part of a statement, so it must be one of the table's.
    private String known(String dimension) {
        if (!dimension.equals(Filter.ALL.dimension()) && !table.dimensions().contains(dimension)) {
            throw new IllegalArgumentException("there is no dimension " + dimension);
        }
        return dimension;
    }

    private Totals totals(ResultSet row, int first) throws SQLException {
        Map<String, Double> amounts = new HashMap<>();
        Map<String, Double> ofs = new HashMap<>();
        int column = first + 1;
        for (var metric : table.columns().metrics()) {
            amounts.put(metric.name(), row.getDouble(column));
            ofs.put(metric.name(), row.getDouble(column + 1));
            column += 2;
        }
        return new Totals(row.getLong(first), amounts, ofs);
    }

    private static int span(PreparedStatement statement, int first, String tenant, Instant from, Instant to)
            throws SQLException {
        statement.setString(first, tenant);
        Instants.bind(statement, first + 1, from);
        Instants.bind(statement, first + 2, to);
        return first + 3;
    }
}
