package dev.baton.analytics.sql;

import dev.baton.kit.stage.TransientFailure;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Transactions that are all or nothing.
record Transactions(DataSource database) {
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /// @throws TransientFailure when PostgreSQL did not take it
    <T> T run(Work<T> work) {
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
