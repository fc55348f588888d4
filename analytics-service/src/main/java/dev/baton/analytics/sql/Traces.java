package dev.baton.analytics.sql;

import dev.baton.analytics.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// The table of traces.
final class Traces {
    private static final String LOAD = """
            SELECT t.tenant, t.conversation, t.marks
            FROM trace t JOIN unnest(?::text[], ?::text[]) k (tenant, conversation)
              ON t.tenant = k.tenant AND t.conversation = k.conversation
            ORDER BY t.tenant, t.conversation FOR UPDATE OF t""";
    private static final String SAVE = """
            INSERT INTO trace VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, conversation) DO UPDATE SET marks = excluded.marks, touched_at = excluded.touched_at""";

    /// A conversation of a tenant.
    record Key(String tenant, String conversation) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::tenant).thenComparing(Key::conversation);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private Traces() {}

    /// Loads and locks them; those that are new are empty.
    static SortedMap<Key, Trace> load(Connection connection, SortedSet<Key> keys) throws SQLException {
        SortedMap<Key, Trace> traces = new TreeMap<>();
        keys.forEach(key -> traces.put(key, new Trace()));
        try (var statement = connection.prepareStatement(LOAD)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.stream().map(Key::tenant).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(Key::conversation).toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    traces.put(new Key(rows.getString(1), rows.getString(2)), TraceText.read(rows.getString(3)));
                }
            }
        }
        return traces;
    }

    static void save(Connection connection, Map<Key, Trace> traces, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(SAVE)) {
            for (var trace : traces.entrySet()) {
                statement.setString(1, trace.getKey().tenant());
                statement.setString(2, trace.getKey().conversation());
                statement.setString(3, TraceText.write(trace.getValue()));
                Instants.bind(statement, 4, now);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
