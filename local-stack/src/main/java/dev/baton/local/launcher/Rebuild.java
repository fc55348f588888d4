package dev.baton.local.launcher;

import dev.baton.local.BatonFolder;
import dev.baton.local.Secrets;
import dev.baton.local.Service;
import dev.baton.local.store.PostgresRoles;
import dev.baton.local.store.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;

/// `./baton rebuild analytics`: empties the facts of a running platform. analytics-service then reads the log anew.
final class Rebuild {
    private final Options options;
    private final Terminal terminal;

    Rebuild(Options options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    int run() {
        var folder = new BatonFolder(options.folder());
        var postgres = folder.records().find(PostgresServer.NAME);
        if (postgres.flatMap(record -> record.process()).isEmpty()) {
            terminal.line("PostgreSQL does not run in %s. ./baton up starts it.", folder.path());
            return 1;
        }
        var role = Service.ANALYTICS.postgresRole().orElseThrow();
        var url = PostgresRoles.jdbcUrl("127.0.0.1", postgres.get().port(), PostgresServer.DATABASE);
        var password = new Secrets(folder.secrets()).value(Secrets.postgres(role));
        try (var connection = DriverManager.getConnection(url, role, password);
                var statement = connection.createStatement()) {
            statement.execute("SELECT rebuild()");
        } catch (SQLException e) {
            terminal.line("The facts were not emptied: %s", e.getMessage());
            return 1;
        }
        terminal.line(
                "The facts are emptied and are read anew from the log; reports are incomplete until that is done.");
        return 0;
    }
}
