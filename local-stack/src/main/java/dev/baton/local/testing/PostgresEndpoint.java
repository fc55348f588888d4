package dev.baton.local.testing;

import dev.baton.local.store.PostgresRoles;
import dev.baton.local.store.PostgresServer;

/// Where a PostgreSQL server answers. All its roles have the same password here.
public record PostgresEndpoint(String host, int port, String password) {
    public String jdbcUrl() {
        return PostgresRoles.jdbcUrl(host, port, PostgresServer.DATABASE);
    }
}
