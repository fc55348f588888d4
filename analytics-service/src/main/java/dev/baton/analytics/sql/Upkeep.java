package dev.baton.analytics.sql;

import dev.baton.analytics.TenantRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/// Forgets what is old: facts after their tenant's time, traces of conversations that were not heard of for weeks, and
/// the sums of single minutes.
@ApplicationScoped
public class Upkeep {
    static final Period TRACES = Period.ofDays(35);
    static final Period MINUTES = Period.ofDays(2);

    private final Transactions transactions;
    private final Function<String, TenantRules> rules;

    @Inject
    public Upkeep(DataSource database, Facts facts) {
        this.transactions = new Transactions(database);
        this.rules = facts.rules();
    }

    public void run(Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        Period longest = transactions.run(connection -> {
            delete(connection, "DELETE FROM trace WHERE touched_at < ?", today.minus(TRACES));
            for (FactTable<?> table : FactTable.ALL) {
                String minutes = "DELETE FROM %s WHERE grain = 'minute' AND at < ?".formatted(table.rollUp());
                delete(connection, minutes, today.minus(MINUTES));
            }
            return forgetByTenant(connection, today);
        });
        transactions.run(connection -> {
            try (var statement = connection.prepareStatement("SELECT drop_days_before(?)")) {
                statement.setObject(1, today.minus(longest));
                return statement.execute();
            }
        });
    }

    /// @return the longest retention of any tenant
    private Period forgetByTenant(Connection connection, LocalDate today) throws SQLException {
        Period longest = rules.apply("").retention();
        for (String tenant : tenants(connection)) {
            Period kept = rules.apply(tenant).retention();
            forget(connection, tenant, today.minus(kept));
            longest = kept.getDays() > longest.getDays() ? kept : longest;
        }
        return longest;
    }

    private static void forget(Connection connection, String tenant, LocalDate before) throws SQLException {
        for (FactTable<?> table : FactTable.ALL) {
            delete(
                    connection,
                    "DELETE FROM %s WHERE opened_at < ? AND tenant = ?".formatted(table.name()),
                    before,
                    tenant);
            delete(connection, "DELETE FROM %s WHERE at < ? AND tenant = ?".formatted(table.rollUp()), before, tenant);
        }
        delete(connection, "DELETE FROM presence WHERE at < ? AND tenant = ?", before, tenant);
    }

    private static List<String> tenants(Connection connection) throws SQLException {
        List<String> tenants = new ArrayList<>();
        try (var statement =
                        connection.prepareStatement("SELECT DISTINCT tenant FROM episode_rollup WHERE grain = 'day'");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                tenants.add(rows.getString(1));
            }
        }
        return tenants;
    }

    private static void delete(Connection connection, String command, LocalDate before, String... more)
            throws SQLException {
        try (var statement = connection.prepareStatement(command)) {
            Instants.bind(statement, 1, before.atStartOfDay().toInstant(ZoneOffset.UTC));
            for (int i = 0; i < more.length; i++) {
                statement.setString(2 + i, more[i]);
            }
            statement.executeUpdate();
        }
    }
}
