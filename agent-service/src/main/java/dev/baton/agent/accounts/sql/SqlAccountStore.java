package dev.baton.agent.accounts.sql;

import dev.baton.agent.accounts.Account;
import dev.baton.agent.accounts.AccountStore;
import dev.baton.agent.accounts.LoginName;
import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Accounts in PostgreSQL. Whoever writes accounts of a tenant holds the tenant's lock until the transaction ends, so
/// that two administrators cannot close each other's account at once.
@ApplicationScoped
public class SqlAccountStore implements AccountStore {
    private static final String SELECT = "SELECT " + AccountRow.COLUMNS + " FROM account WHERE tenant = ?";
    private static final String INSERT = "INSERT INTO account (" + AccountRow.COLUMNS + ") VALUES (" + AccountRow.PLACES
            + ") ON CONFLICT (tenant, login) DO NOTHING";
    private static final String UPDATE =
            "UPDATE account SET (" + AccountRow.COLUMNS + ") = (" + AccountRow.PLACES + ") WHERE tenant = ? AND id = ?";
    private static final String OTHER_ADMINISTRATOR =
            "SELECT EXISTS (SELECT FROM account WHERE tenant = ? AND id <> ? AND active AND 'admin' = ANY (roles))";

    private final Database database;

    @Inject
    SqlAccountStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(TenantId tenant, AgentId agent) {
        return database.transaction(connection -> find(connection, tenant, agent));
    }

    @Override
    public Optional<Account> find(TenantId tenant, LoginName login) {
        return database.transaction(
                connection -> select(connection, SELECT + " AND login = ?", tenant.value(), login.value()).stream()
                        .findFirst());
    }

    @Override
    public List<Account> all(TenantId tenant) {
        return database.transaction(connection -> select(connection, SELECT + " ORDER BY login", tenant.value()));
    }

    @Override
    public boolean add(Account account, Instant now) {
        return database.transaction(connection -> {
            lock(connection, account.tenant());
            return insert(connection, account, now);
        });
    }

    @Override
    public boolean addFirst(Account account, Instant now) {
        return database.transaction(connection -> {
            lock(connection, account.tenant());
            boolean first = select(
                            connection, SELECT + " LIMIT 1", account.tenant().value())
                    .isEmpty();
            return first && insert(connection, account, now);
        });
    }

    @Override
    public Optional<Account> change(TenantId tenant, AgentId agent, Instant now, Change change) {
        return database.transaction(connection -> {
            lock(connection, tenant);
            Optional<Account> found = find(connection, tenant, agent);
            if (found.isEmpty()) {
                return found;
            }
            Account changed = change.of(found.get(), otherAdministrator(connection, tenant, agent));
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                AccountRow.write(update, changed, now);
                update.setString(15, tenant.value());
                update.setString(16, agent.value());
                update.executeUpdate();
            }
            return Optional.of(changed);
        });
    }

    private static Optional<Account> find(Connection connection, TenantId tenant, AgentId agent) throws SQLException {
        return select(connection, SELECT + " AND id = ?", tenant.value(), agent.value()).stream()
                .findFirst();
    }

    private static void lock(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended('account/' || ?, 0))")) {
            lock.setString(1, tenant.value());
            lock.execute();
        }
    }

    private static boolean insert(Connection connection, Account account, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            AccountRow.write(insert, account, now);
            return insert.executeUpdate() == 1;
        }
    }

    private static boolean otherAdministrator(Connection connection, TenantId tenant, AgentId agent)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OTHER_ADMINISTRATOR)) {
            query.setString(1, tenant.value());
            query.setString(2, agent.value());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static List<Account> select(Connection connection, String sql, String... values) throws SQLException {
        List<Account> accounts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    accounts.add(AccountRow.read(rows));
                }
            }
        }
        return accounts;
    }
}
