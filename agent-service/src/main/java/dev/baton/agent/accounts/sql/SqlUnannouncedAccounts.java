package dev.baton.agent.accounts.sql;

import dev.baton.agent.accounts.Account;
import dev.baton.agent.accounts.Announcement;
import dev.baton.agent.accounts.UnannouncedAccounts;
import dev.baton.events.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A row is unannounced while the version that was said lies behind its own; replicas take different ones.
@ApplicationScoped
public class SqlUnannouncedAccounts implements UnannouncedAccounts {
    private static final int BATCH = 100;
    private static final String CHOOSE = "SELECT " + AccountRow.COLUMNS + """
             FROM account WHERE announced_version < version
            ORDER BY changed_at LIMIT\s""" + BATCH + " FOR UPDATE SKIP LOCKED";
    private static final String MARK = "UPDATE account SET announced_version = ? WHERE tenant = ? AND id = ?";

    private final Database database;

    @Inject
    SqlUnannouncedAccounts(Database database) {
        this.database = database;
    }

    @Override
    public int announce(Consumer<List<Envelope>> say) {
        return database.transaction(connection -> {
            List<Account> accounts = new ArrayList<>();
            List<Envelope> events = new ArrayList<>();
            choose(connection, accounts, events);
            if (!events.isEmpty()) {
                say.accept(events);
                mark(connection, accounts);
            }
            return events.size();
        });
    }

    private static void choose(Connection connection, List<Account> accounts, List<Envelope> events)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CHOOSE);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Account account = AccountRow.read(rows);
                accounts.add(account);
                events.add(Announcement.of(account, AccountRow.changedAt(rows)));
            }
        }
    }

    private static void mark(Connection connection, List<Account> accounts) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            for (Account account : accounts) {
                mark.setLong(1, account.version());
                mark.setString(2, account.tenant().value());
                mark.setString(3, account.id().value());
                mark.addBatch();
            }
            mark.executeBatch();
        }
    }
}
