package dev.baton.local.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/// Creates the database `baton` and, for each service, a role that owns the schema of its name and nothing else.
public final class PostgresRoles {
    private static final String CONNECT_SECONDS = "2";

    private PostgresRoles() {}

    public static String jdbcUrl(String host, int port, String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /// Creates what is missing and sets the passwords to those given, so that changed secrets take effect.
    public static void create(String host, int port, String superuserPassword, Map<String, String> passwords) {
        try {
            try (var server = connect(jdbcUrl(host, port, "postgres"), superuserPassword)) {
                if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", PostgresServer.DATABASE)) {
                    execute(server, "CREATE DATABASE " + PostgresServer.DATABASE);
                }
            }
            try (var database = connect(jdbcUrl(host, port, PostgresServer.DATABASE), superuserPassword)) {
                execute(database, "REVOKE ALL ON DATABASE " + PostgresServer.DATABASE + " FROM PUBLIC");
                execute(database, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
                for (var role : passwords.entrySet()) {
                    createRole(database, role.getKey(), role.getValue());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL's roles cannot be created: " + e.getMessage(), e);
        }
    }

    static boolean answers(int port, String superuserPassword) {
        try (var connection = connect(jdbcUrl("127.0.0.1", port, "postgres"), superuserPassword)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void createRole(Connection database, String role, String password) throws SQLException {
        if (!exists(database, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            execute(database, "CREATE ROLE " + role + " LOGIN");
        }
        execute(database, "ALTER ROLE " + role + " PASSWORD '" + password.replace("'", "''") + "'");
        execute(database, "GRANT CONNECT ON DATABASE " + PostgresServer.DATABASE + " TO " + role);
        execute(database, "CREATE SCHEMA IF NOT EXISTS " + role + " AUTHORIZATION " + role);
        execute(database, "ALTER ROLE " + role + " SET search_path = " + role);
    }

    private static Connection connect(String url, String superuserPassword) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresServer.SUPERUSER);
        properties.setProperty("password", superuserPassword);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        return DriverManager.getConnection(url, properties);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
