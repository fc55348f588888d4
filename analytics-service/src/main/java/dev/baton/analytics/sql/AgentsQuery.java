package dev.baton.analytics.sql;

import dev.baton.analytics.facts.Rules;
import dev.baton.analytics.measure.Catalogue;
import dev.baton.analytics.measure.Workload;
import dev.baton.analytics.measure.Workload.Span;
import dev.baton.analytics.report.AgentsReport;
import dev.baton.analytics.report.Figure;
import dev.baton.analytics.report.Period;
import dev.baton.analytics.report.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/// Works out how agents used their time.
@ApplicationScoped
public class AgentsQuery {
    private static final Set<String> PRESENT = Set.of("ONLINE", "BUSY");
    private static final String PRESENCES = """
            SELECT agent, at, presence FROM presence
            WHERE tenant = ? AND at < ? AND at >= coalesce((SELECT max(p.at) FROM presence p
              WHERE p.tenant = presence.tenant AND p.agent = presence.agent AND p.at < ?), '-infinity')
            ORDER BY agent, at, event_id""";
    /// An episode lasts at most some days, so only those are looked at that opened not long before.
    private static final String HANDLINGS = """
            SELECT agent, taken_at, worked_until FROM handling
            WHERE tenant = ? AND opened_at < ? AND opened_at >= ?::timestamptz - interval '30 days'
              AND taken_at < ? AND (worked_until IS NULL OR worked_until >= ?)""";

    private final Transactions transactions;

    @Inject
    public AgentsQuery(DataSource database) {
        transactions = new Transactions(database);
    }

    /// @param period must not reach into the future, in which nobody is present yet
    public AgentsReport report(String tenant, Period period) {
        return transactions.run(connection -> {
            SortedMap<String, List<Span>> presence = presence(connection, tenant, period);
            SortedMap<String, List<Span>> handlings = handlings(connection, tenant, period);
            Set<String> agents = new TreeSet<>(presence.keySet());
            agents.addAll(handlings.keySet());
            List<Workload> loads = new ArrayList<>();
            List<AgentsReport.Row> rows = new ArrayList<>();
            for (String agent : agents) {
                Workload load = Workload.of(
                        presence.getOrDefault(agent, List.of()),
                        handlings.getOrDefault(agent, List.of()),
                        period.from(),
                        period.to());
                loads.add(load);
                rows.add(new AgentsReport.Row(agent, load, figures(List.of(load))));
            }
            return new AgentsReport(period, figures(loads), rows);
        });
    }

    private static List<Figure> figures(List<Workload> loads) {
        Totals totals = Totals.over(Catalogue.WORKLOADS, loads, Rules.ALWAYS_OPEN);
        return Figure.of(Catalogue.WORKLOADS, totals, Totals.NOTHING, Map.of());
    }

    private static SortedMap<String, List<Span>> presence(Connection connection, String tenant, Period period)
            throws SQLException {
        SortedMap<String, List<Span>> spans = new TreeMap<>();
        try (var statement = connection.prepareStatement(PRESENCES)) {
            statement.setString(1, tenant);
            Instants.bind(statement, 2, period.to());
            Instants.bind(statement, 3, period.from());
            try (var rows = statement.executeQuery()) {
                String agent = "";
                Instant since = Instant.EPOCH;
                boolean present = false;
                while (rows.next()) {
                    Instant at = Instants.required(rows, "at");
                    String next = rows.getString("agent");
                    if (present) {
                        Instant until = next.equals(agent) ? at : period.to();
                        spans.computeIfAbsent(agent, key -> new ArrayList<>()).add(new Span(since, until));
                    }
                    agent = next;
                    since = at;
                    present = PRESENT.contains(rows.getString("presence"));
                }
                if (present) {
                    spans.computeIfAbsent(agent, key -> new ArrayList<>()).add(new Span(since, period.to()));
                }
            }
        }
        return spans;
    }

    private static SortedMap<String, List<Span>> handlings(Connection connection, String tenant, Period period)
            throws SQLException {
        SortedMap<String, List<Span>> spans = new TreeMap<>();
        try (var statement = connection.prepareStatement(HANDLINGS)) {
            statement.setString(1, tenant);
            Instants.bind(statement, 2, period.to());
            Instants.bind(statement, 3, period.from());
            Instants.bind(statement, 4, period.to());
            Instants.bind(statement, 5, period.from());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    Instant until = Instants.read(rows, "worked_until");
                    spans.computeIfAbsent(rows.getString("agent"), key -> new ArrayList<>())
                            .add(new Span(Instants.required(rows, "taken_at"), until == null ? period.to() : until));
                }
            }
        }
        return spans;
    }
}
