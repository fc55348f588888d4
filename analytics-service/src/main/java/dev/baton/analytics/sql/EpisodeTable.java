package dev.baton.analytics.sql;

import dev.baton.analytics.EpisodeFacts;
import dev.baton.analytics.EpisodeKey;
import dev.baton.analytics.Moment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Merges facts into the table `episode` as [EpisodeFacts#merge] does.
final class EpisodeTable {
    private static final String MERGE = """
            INSERT INTO episode AS e VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, episode) DO UPDATE SET
              (opened_at, opened_by) = (SELECT a, b FROM (VALUES
                (e.opened_at, e.opened_by), (excluded.opened_at, excluded.opened_by)) v (a, b)
                ORDER BY a NULLS LAST, b LIMIT 1),
              first_bot_reply = least(e.first_bot_reply, excluded.first_bot_reply),
              first_agent_reply = least(e.first_agent_reply, excluded.first_agent_reply),
              (escalated_at, escalation_reason, queue) = (SELECT a, b, c FROM (VALUES
                (e.escalated_at, e.escalation_reason, e.queue),
                (excluded.escalated_at, excluded.escalation_reason, excluded.queue)) v (a, b, c)
                ORDER BY a NULLS LAST, b, c LIMIT 1),
              accepted_at = least(e.accepted_at, excluded.accepted_at),
              (closed_at, close_reason) = (SELECT a, b FROM (VALUES
                (e.closed_at, e.close_reason), (excluded.closed_at, excluded.close_reason)) v (a, b)
                ORDER BY a NULLS LAST, b LIMIT 1),
              (rated_at, score) = (SELECT a, b FROM (VALUES
                (e.rated_at, e.score), (excluded.rated_at, excluded.score)) v (a, b)
                ORDER BY a DESC NULLS LAST, b DESC LIMIT 1),
              bot_answers = e.bot_answers + excluded.bot_answers,
              agent_replies = e.agent_replies + excluded.agent_replies,
              hand_backs = e.hand_backs + excluded.hand_backs""";

    private EpisodeTable() {}

    static void merge(Connection connection, Map<EpisodeKey, EpisodeFacts> facts) throws SQLException {
        try (var statement = connection.prepareStatement(MERGE)) {
            for (var episode : facts.entrySet()) {
                bind(statement, episode.getKey(), episode.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement row, EpisodeKey key, EpisodeFacts facts) throws SQLException {
        row.setString(1, key.tenant().value());
        row.setString(2, key.episode().value());
        moment(row, 3, facts.opened());
        time(row, 5, facts.firstBotReply());
        time(row, 6, facts.firstAgentReply());
        moment(row, 7, facts.escalated());
        row.setString(9, facts.escalated() == null ? null : facts.escalated().where());
        time(row, 10, facts.accepted());
        moment(row, 11, facts.closed());
        moment(row, 13, facts.rated());
        row.setInt(15, facts.botAnswers());
        row.setInt(16, facts.agentReplies());
        row.setInt(17, facts.handBacks());
    }

    private static void moment(PreparedStatement row, int column, @Nullable Moment moment) throws SQLException {
        time(row, column, moment == null ? null : moment.at());
        row.setString(column + 1, moment == null ? null : moment.what());
    }

    private static void time(PreparedStatement row, int column, java.time.@Nullable Instant at) throws SQLException {
        row.setObject(column, Instants.column(at), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
