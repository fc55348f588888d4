package dev.baton.agent.accounts.sql;

import dev.baton.agent.accounts.AccountRefusal;
import dev.baton.agent.accounts.AccountRefusal.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/// Transactions that are all or nothing.
@ApplicationScoped
class Database {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final DataSource source;

    @Inject
    Database(DataSource source) {
        this.source = source;
    }

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /// @throws AccountRefusal of the kind `UNAVAILABLE` when PostgreSQL does not answer
    <T> T transaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
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
            throw AccountRefusal.until(
                    RETRY_AFTER, Kind.UNAVAILABLE, "the accounts cannot be reached for the moment", failure);
        }
    }
}
