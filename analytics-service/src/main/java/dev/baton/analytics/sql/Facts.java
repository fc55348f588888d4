package dev.baton.analytics.sql;

import dev.baton.analytics.LogRecord;
import dev.baton.analytics.Recorded;
import dev.baton.analytics.TenantRules;
import dev.baton.analytics.facts.EpisodeFacts;
import dev.baton.analytics.facts.Episodes;
import dev.baton.analytics.sql.EpisodeWriter.Row;
import dev.baton.analytics.sql.LogPositions.Place;
import dev.baton.analytics.sql.Traces.Key;
import dev.baton.analytics.trace.Mark;
import dev.baton.analytics.trace.Marks;
import dev.baton.analytics.trace.Trace;
import dev.baton.events.AgentOutcome.PresenceChanged;
import dev.baton.events.Envelope;
import dev.baton.kit.stage.TransientFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;

/// The facts in PostgreSQL. A record of the log is read once, since its position moves in the same transaction; an
/// event that the log holds twice is recognised by the trace of its conversation.
public class Facts {
    private static final String PRESENCE = "INSERT INTO presence VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final Transactions transactions;
    private final Function<String, TenantRules> rules;
    private final Clock clock;
    private final Set<LocalDate> days = ConcurrentHashMap.newKeySet();

    public Facts(DataSource database, Function<String, TenantRules> rules, Clock clock) {
        this.transactions = new Transactions(database);
        this.rules = rules;
        this.clock = clock;
    }

    Function<String, TenantRules> rules() {
        return rules;
    }

    /// Records all of them or none.
    /// @throws TransientFailure when PostgreSQL did not take them
    public Recorded record(List<LogRecord> records) {
        return transactions.run(connection -> {
            Optional<List<LogRecord>> unread = LogPositions.unread(connection, records);
            if (unread.isEmpty()) {
                return new Recorded.Misplaced();
            }
            List<Envelope> events = new ArrayList<>();
            for (LogRecord record : unread.get()) {
                if (record.event() != null) {
                    events.add(record.event());
                }
            }
            int repeated = trace(connection, events);
            presence(connection, events);
            return new Recorded.Done(events.size() - repeated);
        });
    }

    /// Where to go on reading a partition, whose log begins at `beginning`.
    public long start(String topic, int partition, long beginning) {
        return transactions.run(connection -> LogPositions.start(connection, new Place(topic, partition), beginning));
    }

    /// Which partitions it is known of how far they were read, by topic. None right after everything was emptied.
    public Map<String, Set<Integer>> known() {
        return transactions.run(LogPositions::known);
    }

    /// @return how many events were known already
    private int trace(Connection connection, List<Envelope> events) throws SQLException {
        SortedMap<Key, List<Mark>> marks = new TreeMap<>();
        for (Envelope event : events) {
            Marks.of(event)
                    .ifPresent(mark -> marks.computeIfAbsent(
                                    new Key(
                                            event.tenant().value(),
                                            event.conversation().value()),
                                    key -> new ArrayList<>())
                            .add(mark));
        }
        SortedMap<Key, Trace> traces = Traces.load(connection, new TreeSet<>(marks.keySet()));
        Map<Key, Trace> changed = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        int repeated = 0;
        for (var entry : traces.entrySet()) {
            TenantRules tenant = rules.apply(entry.getKey().tenant());
            Map<String, EpisodeFacts> before = byEpisode(entry.getValue(), tenant);
            int fresh = add(entry.getValue(), marks.getOrDefault(entry.getKey(), List.of()));
            repeated += marks.getOrDefault(entry.getKey(), List.of()).size() - fresh;
            if (fresh > 0) {
                entry.getValue().trim();
                changed.put(entry.getKey(), entry.getValue());
                byEpisode(entry.getValue(), tenant).forEach((episode, facts) -> {
                    if (!facts.equals(before.get(episode)) && isKept(facts, tenant.retention())) {
                        rows.add(
                                new Row(entry.getKey().tenant(), entry.getKey().conversation(), facts, tenant.rules()));
                    }
                });
            }
        }
        Traces.save(connection, changed, clock.instant());
        makeDays(rows);
        EpisodeWriter.write(connection, rows);
        return repeated;
    }

    private static int add(Trace trace, List<Mark> marks) {
        int fresh = 0;
        for (Mark mark : marks) {
            fresh += trace.add(mark) ? 1 : 0;
        }
        return fresh;
    }

    private static Map<String, EpisodeFacts> byEpisode(Trace trace, TenantRules tenant) {
        Map<String, EpisodeFacts> facts = new HashMap<>();
        Episodes.of(trace, tenant.rules()).forEach(episode -> facts.put(episode.episode(), episode));
        return facts;
    }

    private boolean isKept(EpisodeFacts facts, Period retention) {
        return !day(facts.opened()).isBefore(day(clock.instant()).minus(retention));
    }

    /// In a transaction of its own, since a new partition locks its table.
    private void makeDays(List<Row> rows) {
        Set<LocalDate> missing = new HashSet<>();
        rows.forEach(row -> missing.add(day(row.facts().opened())));
        missing.removeAll(days);
        for (LocalDate day : missing) {
            transactions.run(connection -> {
                try (var statement = connection.prepareStatement("SELECT make_day(?)")) {
                    statement.setObject(1, day);
                    return statement.execute();
                }
            });
            days.add(day);
        }
    }

    private static void presence(Connection connection, List<Envelope> events) throws SQLException {
        try (var statement = connection.prepareStatement(PRESENCE)) {
            for (Envelope event : events) {
                if (event.data() instanceof PresenceChanged changed) {
                    statement.setString(1, event.tenant().value());
                    statement.setString(2, changed.agent().value());
                    Instants.bind(statement, 3, event.time());
                    statement.setString(4, event.id().value());
                    statement.setString(5, changed.presence().name());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
