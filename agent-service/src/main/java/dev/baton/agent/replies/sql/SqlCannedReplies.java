package dev.baton.agent.replies.sql;

import dev.baton.agent.replies.CannedReplies;
import dev.baton.agent.replies.CannedReply;
import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import dev.baton.kit.stage.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// Canned replies in PostgreSQL. Whoever writes those of a tenant holds the tenant's lock until the transaction ends.
@ApplicationScoped
public class SqlCannedReplies implements CannedReplies {
    private final DataSource database;

    @Inject
    public SqlCannedReplies(DataSource database) {
        this.database = database;
    }

    @Override
    public List<CannedReply> all(TenantId tenant) {
        return transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT shortcut, language, words, version FROM canned_reply WHERE tenant = ? ORDER BY shortcut")) {
                select.setString(1, tenant.value());
                try (ResultSet rows = select.executeQuery()) {
                    return read(rows);
                }
            }
        });
    }

    private static List<CannedReply> read(ResultSet rows) throws SQLException {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        Map<String, Long> versions = new HashMap<>();
        while (rows.next()) {
            String shortcut = rows.getString("shortcut");
            texts.computeIfAbsent(shortcut, first -> new HashMap<>())
                    .put(rows.getString("language"), rows.getString("words"));
            versions.put(shortcut, rows.getLong("version"));
        }
        List<CannedReply> replies = new ArrayList<>();
        texts.forEach((shortcut, words) ->
                replies.add(new CannedReply(shortcut, words, versions.getOrDefault(shortcut, 0L))));
        return replies;
    }

    @Override
    public Outcome put(TenantId tenant, CannedReply reply, AgentId by, Instant now) {
        return transaction(connection -> {
            lock(connection, tenant);
            long before = number(
                    connection,
                    "SELECT coalesce(max(version), 0) FROM canned_reply WHERE tenant = ? AND shortcut = ?",
                    tenant.value(),
                    reply.shortcut());
            if (before != reply.version() - 1) {
                return Outcome.CHANGED_MEANWHILE;
            }
            if (before == 0
                    && number(
                                    connection,
                                    "SELECT count(DISTINCT shortcut) FROM canned_reply WHERE tenant = ?",
                                    tenant.value())
                            >= MOST) {
                return Outcome.TOO_MANY;
            }
            delete(connection, tenant, reply.shortcut());
            insert(connection, tenant, reply, by, now);
            return Outcome.KEPT;
        });
    }

    @Override
    public boolean remove(TenantId tenant, String shortcut) {
        return transaction(connection -> {
            lock(connection, tenant);
            return delete(connection, tenant, shortcut) > 0;
        });
    }

    private static void lock(Connection connection, TenantId tenant) throws SQLException {
        number(connection, "SELECT 0 FROM pg_advisory_xact_lock(hashtextextended(?, 4))", tenant.value());
    }

    private static long number(Connection connection, String query, String... arguments) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int at = 0; at < arguments.length; at++) {
                select.setString(at + 1, arguments[at]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int delete(Connection connection, TenantId tenant, String shortcut) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM canned_reply WHERE tenant = ? AND shortcut = ?")) {
            delete.setString(1, tenant.value());
            delete.setString(2, shortcut);
            return delete.executeUpdate();
        }
    }

    private static void insert(Connection connection, TenantId tenant, CannedReply reply, AgentId by, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO canned_reply (tenant, shortcut, language, words, version, changed_by, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<String, String> text : reply.texts().entrySet()) {
                insert.setString(1, tenant.value());
                insert.setString(2, reply.shortcut());
                insert.setString(3, text.getKey());
                insert.setString(4, text.getValue());
                insert.setLong(5, reply.version());
                insert.setString(6, by.value());
                insert.setObject(7, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T transaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.in(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException failure) {
            throw new TransientFailure("PostgreSQL answered " + failure.getSQLState(), failure);
        }
    }
}
