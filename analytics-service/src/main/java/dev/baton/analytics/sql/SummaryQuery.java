package dev.baton.analytics.sql;

import dev.baton.analytics.Summary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Computes the summary report.
@ApplicationScoped
public class SummaryQuery {
    private static final String FIGURES = """
            WITH chosen AS (
              SELECT e.*,
                extract(epoch FROM least(first_bot_reply, first_agent_reply) - coalesce(a.at, opened_at)) AS response,
                extract(epoch FROM accepted_at - escalated_at) AS human
              FROM episode e LEFT JOIN contact_act a ON a.tenant = e.tenant AND a.event_id = e.opened_by
              WHERE e.tenant = ? AND e.opened_at >= ? AND e.opened_at < ?)
            SELECT count(*),
              avg(CASE WHEN escalated_at IS NULL THEN 1.0 ELSE 0.0 END) FILTER (WHERE closed_at IS NOT NULL),
              percentile_cont(0.5) WITHIN GROUP (ORDER BY response::float8),
              percentile_cont(0.9) WITHIN GROUP (ORDER BY response::float8),
              percentile_cont(0.5) WITHIN GROUP (ORDER BY human::float8),
              count(*) FILTER (WHERE closed_at IS NULL)
            FROM chosen""";
    private static final String REASONS = """
            SELECT escalation_reason, count(*) FROM episode
            WHERE tenant = ? AND opened_at >= ? AND opened_at < ? AND escalated_at IS NOT NULL
            GROUP BY escalation_reason""";

    private final DataSource database;

    @Inject
    public SummaryQuery(DataSource database) {
        this.database = database;
    }

    /// The figures of the episodes that opened from `from` until before `to`.
    public Summary between(String tenant, Instant from, Instant to) {
        try (Connection connection = database.getConnection();
                PreparedStatement figures = connection.prepareStatement(FIGURES)) {
            period(figures, tenant, from, to);
            try (ResultSet row = figures.executeQuery()) {
                row.next();
                return new Summary(
                        row.getLong(1),
                        number(row, 2),
                        number(row, 3),
                        number(row, 4),
                        number(row, 5),
                        row.getLong(6),
                        reasons(connection, tenant, from, to));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the summary cannot be read", failure);
        }
    }

    private static Map<String, Long> reasons(Connection connection, String tenant, Instant from, Instant to)
            throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(REASONS)) {
            period(statement, tenant, from, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }

    private static void period(PreparedStatement statement, String tenant, Instant from, Instant to)
            throws SQLException {
        statement.setString(1, tenant);
        statement.setObject(2, Instants.column(from));
        statement.setObject(3, Instants.column(to));
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
