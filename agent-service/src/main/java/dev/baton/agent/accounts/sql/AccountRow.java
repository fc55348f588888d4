package dev.baton.agent.accounts.sql;

import dev.baton.agent.accounts.Account;
import dev.baton.agent.accounts.LoginName;
import dev.baton.agent.accounts.Profile;
import dev.baton.agent.accounts.Role;
import dev.baton.events.AgentId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// An account as a row.
final class AccountRow {
    static final String COLUMNS = "tenant, id, login, name, roles, queues, skills, capacity, active, password_hash,"
            + " must_change_password, generation, version, changed_at";
    /// One for each of [#COLUMNS].
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private AccountRow() {}

    static Account read(ResultSet row) throws SQLException {
        Profile profile = new Profile(
                row.getString("name"),
                roles(row),
                strings(row, "queues").stream().map(QueueId::new).toList(),
                strings(row, "skills"),
                row.getInt("capacity"),
                row.getBoolean("active"));
        return new Account(
                new AgentId(row.getString("id")),
                new TenantId(row.getString("tenant")),
                new LoginName(row.getString("login")),
                profile,
                row.getString("password_hash"),
                row.getBoolean("must_change_password"),
                row.getLong("generation"),
                row.getLong("version"));
    }

    static Instant changedAt(ResultSet row) throws SQLException {
        return row.getObject("changed_at", OffsetDateTime.class).toInstant();
    }

    /// Fills the places of all columns, the first of which is number one.
    static void write(PreparedStatement statement, Account account, Instant changedAt) throws SQLException {
        Connection connection = statement.getConnection();
        Profile profile = account.profile();
        statement.setString(1, account.tenant().value());
        statement.setString(2, account.id().value());
        statement.setString(3, account.login().value());
        statement.setString(4, profile.name());
        statement.setArray(
                5,
                array(connection, profile.roles().stream().map(Role::wireName).toList()));
        statement.setArray(
                6,
                array(connection, profile.queues().stream().map(QueueId::value).toList()));
        statement.setArray(7, array(connection, profile.skills()));
        statement.setInt(8, profile.capacity());
        statement.setBoolean(9, profile.active());
        statement.setString(10, account.passwordHash());
        statement.setBoolean(11, account.mustChangePassword());
        statement.setLong(12, account.generation());
        statement.setLong(13, account.version());
        statement.setObject(14, column(changedAt));
    }

    static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        strings(row, "roles").forEach(name -> Role.named(name).ifPresent(roles::add));
        return roles;
    }

    private static Array array(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
