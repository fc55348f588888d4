package dev.baton.agent.transcript.sql;

import dev.baton.agent.transcript.ConversationKey;
import dev.baton.agent.transcript.Entry;
import dev.baton.kit.stage.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/// Adds entries to transcripts, each once: an event that gave an entry before gives none again.
///
/// A batch is one transaction, which first locks the conversations' rows in `transcript_thread`, in order. Two
/// writers of one conversation therefore follow each other, and no number becomes visible before a smaller one.
@ApplicationScoped
public class TranscriptWriter {
    private static final Comparator<Entry> AS_IT_HAPPENED = Comparator.comparing(Entry::time);

    private final DataSource database;

    @Inject
    public TranscriptWriter(DataSource database) {
        this.database = database;
    }

    /// Adds all of them or none.
    /// @return how many were new, by conversation
    /// @throws TransientFailure when PostgreSQL did not take them
    public Map<ConversationKey, Integer> add(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Map<ConversationKey, Integer> added = add(connection, entries);
                connection.commit();
                return added;
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new TransientFailure("PostgreSQL answered " + failure.getSQLState(), failure);
        }
    }

    private static Map<ConversationKey, Integer> add(Connection connection, List<Entry> entries) throws SQLException {
        TreeMap<ConversationKey, List<Entry>> threads = new TreeMap<>();
        for (Entry entry : entries) {
            threads.computeIfAbsent(
                            new ConversationKey(entry.tenant(), entry.conversation()), thread -> new ArrayList<>())
                    .add(entry);
        }
        TranscriptTables tables = new TranscriptTables(connection);
        Map<ConversationKey, Long> latest = tables.lock(threads.navigableKeySet());
        Set<List<String>> known = tables.known(entries);
        Map<ConversationKey, Integer> added = new TreeMap<>();
        List<TranscriptTables.Numbered> numbered = new ArrayList<>();
        Set<List<String>> inBatch = new HashSet<>(known);
        threads.forEach((thread, group) -> {
            long last = latest.getOrDefault(thread, 0L);
            group.sort(AS_IT_HAPPENED);
            for (Entry entry : group) {
                if (inBatch.add(TranscriptTables.name(entry))) {
                    numbered.add(new TranscriptTables.Numbered(++last, entry));
                    added.merge(thread, 1, Integer::sum);
                }
            }
        });
        tables.insert(numbered);
        tables.advance(added);
        return added;
    }
}
