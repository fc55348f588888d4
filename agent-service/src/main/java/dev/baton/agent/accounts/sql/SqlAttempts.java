package dev.baton.agent.accounts.sql;

import dev.baton.agent.accounts.AttemptRate;
import dev.baton.agent.accounts.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Attempts in PostgreSQL, where replicas and restarts meet the same count.
@ApplicationScoped
public class SqlAttempts implements Attempts {
    private static final String REMEMBER = """
            INSERT INTO sign_in_attempt (source, full_at) VALUES (?, ?)
            ON CONFLICT (source) DO UPDATE SET source = excluded.source RETURNING full_at""";
    private static final String SET = "UPDATE sign_in_attempt SET full_at = ? WHERE source = ?";
    private static final String GIVE_BACK =
            "UPDATE sign_in_attempt SET full_at = full_at - make_interval(secs => ?) WHERE source = ?";
    private static final String FORGET = "DELETE FROM sign_in_attempt WHERE full_at < ?";

    private final Database database;

    @Inject
    SqlAttempts(Database database) {
        this.database = database;
    }

    @Override
    public Duration take(String source, AttemptRate rate, Instant now) {
        return database.transaction(connection -> {
            AttemptRate.Verdict verdict = rate.take(locked(connection, source, now), now);
            try (PreparedStatement set = connection.prepareStatement(SET)) {
                set.setObject(1, AccountRow.column(verdict.fullAt()));
                set.setString(2, source);
                set.executeUpdate();
            }
            return verdict.pause();
        });
    }

    @Override
    public void giveBack(String source, AttemptRate rate) {
        database.transaction(connection -> {
            try (PreparedStatement give = connection.prepareStatement(GIVE_BACK)) {
                give.setDouble(1, rate.perAttempt().toMillis() / 1000.0);
                give.setString(2, source);
                return give.executeUpdate();
            }
        });
    }

    /// Forgets sources whose allowance is whole again.
    public void forget(Instant now) {
        database.transaction(connection -> {
            try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
                forget.setObject(1, AccountRow.column(now));
                return forget.executeUpdate();
            }
        });
    }

    /// When the source's allowance is whole again; nobody else counts it until this transaction ends.
    private static Instant locked(Connection connection, String source, Instant now) throws SQLException {
        try (PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
            remember.setString(1, source);
            remember.setObject(2, AccountRow.column(now));
            try (ResultSet row = remember.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }
}
