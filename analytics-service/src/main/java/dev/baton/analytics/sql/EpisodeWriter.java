package dev.baton.analytics.sql;

import dev.baton.analytics.facts.EpisodeFacts;
import dev.baton.analytics.facts.Handling;
import dev.baton.analytics.facts.Rules;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/// Writes episodes and their handlings. Writing the same again changes nothing.
final class EpisodeWriter {
    /// An episode with where it belongs.
    record Row(String tenant, String conversation, EpisodeFacts facts, Rules rules) {}

    private EpisodeWriter() {}

    static void write(Connection connection, List<Row> rows) throws SQLException {
        try (var episodes = connection.prepareStatement(FactTable.EPISODES.upsert());
                var handlings = connection.prepareStatement(FactTable.HANDLINGS.upsert());
                var stale =
                        connection.prepareStatement("INSERT INTO stale_minute VALUES (?, date_trunc('minute', ?))")) {
            for (Row row : rows) {
                episode(episodes, row);
                for (Handling handling : row.facts().handlings()) {
                    handling(handlings, row, handling);
                }
                stale.setString(1, row.tenant());
                Instants.bind(stale, 2, row.facts().opened());
                stale.addBatch();
            }
            episodes.executeBatch();
            handlings.executeBatch();
            stale.executeBatch();
        }
    }

    private static void episode(PreparedStatement statement, Row row) throws SQLException {
        EpisodeFacts facts = row.facts();
        statement.setString(1, row.tenant());
        Instants.bind(statement, 2, facts.opened());
        texts(statement, 3, facts.episode(), row.conversation(), facts.channel(), facts.queue(), facts.agent());
        texts(statement, 8, facts.intent(), facts.language(), facts.escalationReason());
        Instants.bind(statement, 11, facts.closed());
        statement.setString(12, facts.closeReason());
        FactTable.EPISODES.columns().bind(statement, FactTable.EPISODES.firstMetric(), facts, row.rules());
        statement.addBatch();
    }

    private static void handling(PreparedStatement statement, Row row, Handling handling) throws SQLException {
        EpisodeFacts facts = row.facts();
        statement.setString(1, row.tenant());
        Instants.bind(statement, 2, facts.opened());
        statement.setString(3, facts.episode());
        statement.setObject(4, handling.epoch(), Types.BIGINT);
        texts(statement, 5, facts.channel(), handling.queue(), handling.agent(), facts.intent(), facts.language());
        Instants.bind(statement, 10, handling.taken());
        Instants.bind(statement, 11, handling.workedUntil());
        FactTable.HANDLINGS.columns().bind(statement, FactTable.HANDLINGS.firstMetric(), handling, row.rules());
        statement.addBatch();
    }

    private static void texts(PreparedStatement statement, int first, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(first + i, values[i]);
        }
    }
}
