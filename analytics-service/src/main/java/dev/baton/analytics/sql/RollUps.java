package dev.baton.analytics.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/// Works out again the sums of every minute, hour and day whose facts changed. Since they are worked out from the facts
/// and not counted on, doing so once too often is harmless.
@ApplicationScoped
public class RollUps {
    private final Transactions transactions;

    @Inject
    public RollUps(DataSource database) {
        transactions = new Transactions(database);
    }

    /// A span of a tenant's that begins at `at`.
    private record Bucket(String tenant, Instant at) {
        Bucket truncated(ChronoUnit unit) {
            return new Bucket(tenant, at.truncatedTo(unit));
        }
    }

    /// Brings all sums up to date, unless another replica is at it.
    /// @return how many minutes had changed
    public int bringUpToDate() {
        return transactions.run(connection -> {
            if (!isOurs(connection)) {
                return 0;
            }
            Set<Bucket> minutes = changed(connection);
            for (FactTable<?> table : FactTable.ALL) {
                fromFacts(connection, table, "minute", minutes);
                fromFacts(connection, table, "hour", truncated(minutes, ChronoUnit.HOURS));
                fromHours(connection, table, truncated(minutes, ChronoUnit.DAYS));
            }
            return minutes.size();
        });
    }

    private static boolean isOurs(Connection connection) throws SQLException {
        try (var statement =
                        connection.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtext('analytics.rollups'))");
                var rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static Set<Bucket> changed(Connection connection) throws SQLException {
        Set<Bucket> minutes = new LinkedHashSet<>();
        try (var statement = connection.prepareStatement("DELETE FROM stale_minute RETURNING tenant, minute");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                minutes.add(new Bucket(
                        rows.getString(1),
                        rows.getObject(2, OffsetDateTime.class).toInstant()));
            }
        }
        return minutes;
    }

    private static Set<Bucket> truncated(Set<Bucket> buckets, ChronoUnit unit) {
        return buckets.stream().map(bucket -> bucket.truncated(unit)).collect(Collectors.toSet());
    }

    /// `OFFSET 0` has each span looked up by the key: a planner that joins by the tenant reads all facts there are.
    private static void fromFacts(Connection connection, FactTable<?> table, String grain, Set<Bucket> buckets)
            throws SQLException {
        String dimensions = table.dimensions().stream()
                .map(dimension -> ", ('%1$s', %1$s)".formatted(dimension))
                .collect(Collectors.joining());
        replace(connection, table, grain, buckets, """
                SELECT b.tenant, '%1$s', d.dimension, d.value, b.at, count(*), %2$s
                FROM unnest(?::text[], ?::timestamptz[]) b (tenant, at)
                CROSS JOIN LATERAL (SELECT * FROM %3$s f
                  WHERE f.tenant = b.tenant AND f.opened_at >= b.at AND f.opened_at < b.at + interval '1 %1$s'
                  OFFSET 0) f
                CROSS JOIN LATERAL (VALUES ('all', '')%4$s) d (dimension, value)
                WHERE d.dimension = 'all' OR d.value <> ''
                GROUP BY b.tenant, b.at, d.dimension, d.value""".formatted(
                        grain, table.columns().summedFacts(), table.name(), dimensions));
    }

    private static void fromHours(Connection connection, FactTable<?> table, Set<Bucket> days) throws SQLException {
        replace(connection, table, "day", days, """
                SELECT b.tenant, 'day', f.dimension, f.value, b.at, sum(f.subjects), %s
                FROM unnest(?::text[], ?::timestamptz[]) b (tenant, at)
                CROSS JOIN LATERAL (SELECT * FROM %s f
                  WHERE f.tenant = b.tenant AND f.grain = 'hour' AND f.at >= b.at AND f.at < b.at + interval '24 hours'
                  OFFSET 0) f
                GROUP BY b.tenant, b.at, f.dimension, f.value""".formatted(table.columns().summedSums(), table.rollUp()));
    }

    private static void replace(
            Connection connection, FactTable<?> table, String grain, Set<Bucket> buckets, String select)
            throws SQLException {
        String delete =
                "DELETE FROM %s WHERE grain = '%s' AND (tenant, at) IN (SELECT * FROM unnest(?::text[], ?::timestamptz[]))"
                        .formatted(table.rollUp(), grain);
        String insert = "INSERT INTO %s (tenant, grain, dimension, value, at, subjects, %s) %s"
                .formatted(table.rollUp(), String.join(", ", table.columns().ofSums()), select);
        for (String command : List.of(delete, insert)) {
            try (var statement = connection.prepareStatement(command)) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "text", buckets.stream().map(Bucket::tenant).toArray()));
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                buckets.stream()
                                        .map(bucket -> bucket.at().toString())
                                        .toArray()));
                statement.executeUpdate();
            }
        }
    }
}
