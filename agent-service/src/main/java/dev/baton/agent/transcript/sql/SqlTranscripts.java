package dev.baton.agent.transcript.sql;

import dev.baton.agent.transcript.By;
import dev.baton.agent.transcript.Kind;
import dev.baton.agent.transcript.StoredEntry;
import dev.baton.agent.transcript.Transcripts;
import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import dev.baton.kit.stage.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/// Reads what [TranscriptWriter] wrote.
@ApplicationScoped
public class SqlTranscripts implements Transcripts {
    private static final String COLUMNS = "SELECT seq, at, kind, by, episode, message, agent, reasons, body"
            + " FROM transcript_entry WHERE tenant = ? AND conversation = ? ";
    private static final String AFTER = COLUMNS + "AND seq > ? ORDER BY seq LIMIT ?";
    private static final String BEFORE = COLUMNS + "AND seq < ? ORDER BY seq DESC LIMIT ?";
    private static final String SERVED =
            "SELECT 1 FROM transcript_entry WHERE tenant = ? AND conversation = ? AND agent = ? LIMIT 1";

    private final DataSource database;

    @Inject
    public SqlTranscripts(DataSource database) {
        this.database = database;
    }

    @Override
    public List<StoredEntry> after(TenantId tenant, ConversationId conversation, long after, int limit) {
        return entries(AFTER, tenant, conversation, after, limit);
    }

    @Override
    public List<StoredEntry> before(TenantId tenant, ConversationId conversation, long before, int limit) {
        return entries(BEFORE, tenant, conversation, before, limit).reversed();
    }

    @Override
    public boolean served(TenantId tenant, ConversationId conversation, AgentId agent) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(SERVED)) {
            statement.setString(1, tenant.value());
            statement.setString(2, conversation.value());
            statement.setString(3, agent.value());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException failure) {
            throw unanswered(failure);
        }
    }

    private List<StoredEntry> entries(String sql, TenantId tenant, ConversationId conversation, long seq, int limit) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.value());
            statement.setString(2, conversation.value());
            statement.setLong(3, seq);
            statement.setInt(4, limit);
            List<StoredEntry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        } catch (SQLException failure) {
            throw unanswered(failure);
        }
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                Kind.named(row.getString(3)),
                By.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private static TransientFailure unanswered(SQLException failure) {
        return new TransientFailure("PostgreSQL answered " + failure.getSQLState(), failure);
    }
}
