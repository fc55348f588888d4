package dev.baton.local.store;

import dev.baton.local.process.Launch;
import dev.baton.local.process.Program;
import dev.baton.local.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One PostgreSQL server with the database `baton`.
///
/// @param passwords of the services' roles, by role; each role owns the schema of its name and sees nothing else
/// @param durable   whether a commit reaches the disk; off only for tests
public record PostgresServer(
        Path folder, Path cache, int port, String superuserPassword, Map<String, String> passwords, boolean durable)
        implements Program {
    public static final String NAME = "postgres";
    public static final String SUPERUSER = "postgres";
    public static final String DATABASE = "baton";

    public PostgresServer {
        passwords = Map.copyOf(passwords);
    }

    @Override
    public String name() {
        return NAME;
    }

    public String jdbcUrl() {
        return PostgresRoles.jdbcUrl("127.0.0.1", port, DATABASE);
    }

    @Override
    public Launch prepare() throws IOException {
        Files.createDirectories(folder);
        var distribution = PostgresDistribution.in(cache);
        if (!Files.isDirectory(data())) {
            initialise(distribution);
        }
        var command = new ArrayList<>(AsNobody.prefix());
        command.addAll(List.of(distribution.program("postgres"), "-D", data().toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Launch(command);
    }

    @Override
    public boolean ready() {
        return Loopback.accepts(port) && PostgresRoles.answers(port, superuserPassword);
    }

    @Override
    public void settle() {
        PostgresRoles.create("127.0.0.1", port, superuserPassword, passwords);
    }

    @Override
    public Signal stopSignal() {
        return Signal.INT;
    }

    @Override
    public Duration stopWithin() {
        return Duration.ofSeconds(20);
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", String.valueOf(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("io_method", "sync"),
                Map.entry("jit", "off"),
                Map.entry("fsync", durable ? "on" : "off"),
                Map.entry("full_page_writes", durable ? "on" : "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }

    private void initialise(PostgresDistribution distribution) throws IOException {
        var draft = folder.resolve("data.draft");
        Drafts.delete(draft);
        var passwordFile = folder.resolve("initial-password");
        OwnerOnly.write(passwordFile, superuserPassword);
        try {
            var command = new ArrayList<>(AsNobody.prefix());
            command.addAll(List.of(
                    distribution.program("initdb"),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            if (!durable) {
                command.add("--no-sync");
            }
            Tool.run(command, folder.resolve("initdb.log"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, data());
    }

    private Path data() {
        return folder.resolve("data");
    }

    /// The record's own would show passwords.
    @Override
    public String toString() {
        return "PostgresServer[" + port + "]";
    }
}
