package dev.baton.agent.transcript.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.agent.transcript.ConversationKey;
import dev.baton.agent.transcript.Entry;
import dev.baton.events.ConversationId;
import dev.baton.events.EventJson;
import dev.baton.events.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The statements of one transaction that adds entries.
final class TranscriptTables {
    private static final String BEGIN = """
            INSERT INTO transcript_thread (tenant, conversation, latest)
            SELECT tenant, conversation, 0 FROM unnest(?::text[], ?::text[]) AS asked (tenant, conversation)
            ORDER BY tenant COLLATE "C", conversation COLLATE "C"
            ON CONFLICT DO NOTHING""";
    private static final String LOCK = """
            SELECT tenant, conversation, latest FROM transcript_thread
            WHERE (tenant, conversation) IN (SELECT * FROM unnest(?::text[], ?::text[]))
            ORDER BY tenant, conversation FOR UPDATE""";
    private static final String KNOWN = """
            SELECT tenant, event FROM transcript_entry
            WHERE (tenant, event) IN (SELECT * FROM unnest(?::text[], ?::text[]))""";
    private static final String INSERT = """
            INSERT INTO transcript_entry
                (tenant, conversation, seq, event, at, kind, by, episode, message, agent, reasons, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADVANCE =
            "UPDATE transcript_thread SET latest = latest + ? WHERE tenant = ? AND conversation = ?";

    private final Connection connection;

    TranscriptTables(Connection connection) {
        this.connection = connection;
    }

    record Numbered(long seq, Entry entry) {}

    /// What names an entry.
    static List<String> name(Entry entry) {
        return List.of(entry.tenant().value(), entry.event().value());
    }

    /// Locks the conversations until the transaction ends, and tells their latest numbers.
    Map<ConversationKey, Long> lock(Collection<ConversationKey> threads) throws SQLException {
        try (PreparedStatement begin = prepare(BEGIN, threads)) {
            begin.executeUpdate();
        }
        Map<ConversationKey, Long> latest = new HashMap<>();
        try (PreparedStatement lock = prepare(LOCK, threads);
                var rows = lock.executeQuery()) {
            while (rows.next()) {
                ConversationKey thread =
                        new ConversationKey(new TenantId(rows.getString(1)), new ConversationId(rows.getString(2)));
                latest.put(thread, rows.getLong(3));
            }
        }
        return latest;
    }

    private PreparedStatement prepare(String sql, Collection<ConversationKey> threads) throws SQLException {
        return prepare(
                sql,
                threads,
                thread -> thread.tenant().value(),
                thread -> thread.conversation().value());
    }

    /// Those of the entries that are there already.
    Set<List<String>> known(List<Entry> entries) throws SQLException {
        Set<List<String>> known = new HashSet<>();
        try (PreparedStatement statement = prepare(
                        KNOWN,
                        entries,
                        entry -> entry.tenant().value(),
                        entry -> entry.event().value());
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                known.add(List.of(rows.getString(1), rows.getString(2)));
            }
        }
        return known;
    }

    private <T> PreparedStatement prepare(
            String sql, Collection<T> of, Function<T, String> first, Function<T, String> second) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(
                1, connection.createArrayOf("text", of.stream().map(first).toArray()));
        statement.setArray(
                2, connection.createArrayOf("text", of.stream().map(second).toArray()));
        return statement;
    }

    void insert(List<Numbered> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Numbered numbered : entries) {
                Entry entry = numbered.entry();
                statement.setString(1, entry.tenant().value());
                statement.setString(2, entry.conversation().value());
                statement.setLong(3, numbered.seq());
                statement.setString(4, entry.event().value());
                statement.setObject(5, OffsetDateTime.ofInstant(entry.time(), ZoneOffset.UTC));
                statement.setString(6, entry.kind().wireName());
                statement.setString(7, entry.by().wireName());
                statement.setString(
                        8, entry.episode() == null ? null : entry.episode().value());
                statement.setString(
                        9, entry.message() == null ? null : entry.message().value());
                statement.setString(
                        10, entry.agent() == null ? null : entry.agent().value());
                statement.setString(11, json(entry.reasons()));
                statement.setString(12, entry.body() == null ? null : json(entry.body()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void advance(Map<ConversationKey, Integer> added) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            for (Map.Entry<ConversationKey, Integer> each : added.entrySet()) {
                statement.setInt(1, each.getValue());
                statement.setString(2, each.getKey().tenant().value());
                statement.setString(3, each.getKey().conversation().value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static @Nullable String json(Object value) {
        try {
            // PostgreSQL's text holds every character but U+0000, which JSON writes as an escape anyway.
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an entry cannot be written", unwritable);
        }
    }
}
