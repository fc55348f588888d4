package dev.baton.analytics.sql;

import dev.baton.analytics.LogRecord;
import dev.baton.events.Topic;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How far each partition of the log was read.
final class LogPositions {
    /// @param topic by its name
    record Place(String topic, int partition) implements Comparable<Place> {
        Place(Topic topic, int partition) {
            this(topic.topicName(), partition);
        }

        @Override
        public int compareTo(Place other) {
            int order = topic.compareTo(other.topic);
            return order != 0 ? order : Integer.compare(partition, other.partition);
        }
    }

    private LogPositions() {}

    /// The records that were not read before; nothing where some do not follow what was read.
    static Optional<List<LogRecord>> unread(Connection connection, List<LogRecord> records) throws SQLException {
        Map<Place, Long> next = new TreeMap<>();
        for (LogRecord record : records) {
            next.put(new Place(record.topic(), record.partition()), -1L);
        }
        try (var statement = connection.prepareStatement(
                "SELECT next_offset FROM log_position WHERE topic = ? AND partition = ? FOR UPDATE")) {
            for (var place : next.entrySet()) {
                place.setValue(locked(statement, place.getKey()));
            }
        }
        List<LogRecord> unread = new ArrayList<>();
        for (LogRecord record : records) {
            Place place = new Place(record.topic(), record.partition());
            long expected = next.getOrDefault(place, -1L);
            if (record.offset() > expected) {
                return Optional.empty();
            }
            if (record.offset() == expected) {
                unread.add(record);
                next.put(place, expected + 1);
            }
        }
        advance(connection, next);
        return Optional.of(unread);
    }

    private static long locked(PreparedStatement statement, Place place) throws SQLException {
        statement.setString(1, place.topic());
        statement.setInt(2, place.partition());
        try (var rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    private static void advance(Connection connection, Map<Place, Long> next) throws SQLException {
        try (var statement = connection.prepareStatement(
                "UPDATE log_position SET next_offset = ? WHERE topic = ? AND partition = ?")) {
            for (var place : next.entrySet()) {
                statement.setLong(1, place.getValue());
                statement.setString(2, place.getKey().topic());
                statement.setInt(3, place.getKey().partition());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static Map<String, Set<Integer>> known(Connection connection) throws SQLException {
        Map<String, Set<Integer>> known = new HashMap<>();
        try (var statement = connection.prepareStatement("SELECT topic, partition FROM log_position");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                known.computeIfAbsent(rows.getString(1), topic -> new HashSet<>())
                        .add(rows.getInt(2));
            }
        }
        return known;
    }

    /// Where to go on reading a partition, whose log begins at `beginning`.
    static long start(Connection connection, Place place, long beginning) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO log_position AS p VALUES (?, ?, ?) ON CONFLICT (topic, partition)
                DO UPDATE SET next_offset = greatest(p.next_offset, excluded.next_offset) RETURNING next_offset""")) {
            statement.setString(1, place.topic());
            statement.setInt(2, place.partition());
            statement.setLong(3, beginning);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
