package dev.baton.local.store;

import dev.baton.local.process.Launch;
import dev.baton.local.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One Redis server with a password and an append-only file.
///
/// @param durable whether each second's writes reach the disk; off only for tests
public record RedisServer(Path folder, Path cache, int port, String password, boolean durable) implements Program {
    public static final String NAME = "redis";

    @Override
    public String name() {
        return NAME;
    }

    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public Launch prepare() throws IOException {
        Files.createDirectories(folder);
        var configuration = folder.resolve("redis.conf");
        OwnerOnly.write(configuration, configuration());
        return new Launch(List.of(RedisExecutable.in(cache).toString(), configuration.toString()));
    }

    @Override
    public boolean ready() {
        return RedisPing.answers(port, password);
    }

    String configuration() {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                daemonize no
                appendonly yes
                appendfsync %s
                # The append-only file holds everything; snapshots would only fork.
                save ""
                # Never drop a conversation's state to make room.
                maxmemory-policy noeviction
                """.formatted(port, password, folder, durable ? "everysec" : "no");
    }

    /// The record's own would show the password.
    @Override
    public String toString() {
        return "RedisServer[" + port + "]";
    }
}
