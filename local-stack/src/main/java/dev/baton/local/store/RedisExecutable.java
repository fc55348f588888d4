package dev.baton.local.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Finds a Redis server that runs on this machine: one of those inside the embedded-redis jar, or else an installed
/// one.
final class RedisExecutable {
    private static final String SIX_LINUX = "redis-server-6.2.6-v5-linux-amd64";
    /// 32 bits and statically linked, so it runs where the one above finds no OpenSSL 3.
    private static final String SIX_LINUX_STATIC = "redis-server-6.2.7-linux-386";

    private RedisExecutable() {}

    static Path in(Path cache) throws IOException {
        for (var name : fitting(System.getProperty("os.name"), System.getProperty("os.arch"))) {
            var executable = unpack(name, cache);
            if (Tool.succeeds(executable.toString(), "--version")) {
                return executable;
            }
        }
        if (Tool.succeeds("redis-server", "--version")) {
            return Path.of("redis-server");
        }
        throw new IOException("No Redis runs on this machine; install one so that `redis-server` is found on the PATH");
    }

    /// The jar's executables for a system, best first.
    static List<String> fitting(String system, String architecture) {
        var isArm = architecture.toLowerCase(Locale.ROOT).matches("aarch64|arm64");
        return switch (system.toLowerCase(Locale.ROOT)) {
            case "linux" -> isArm ? List.of("redis-server-6.2.7-linux-arm64") : List.of(SIX_LINUX, SIX_LINUX_STATIC);
            case "mac os x" ->
                List.of(isArm ? "redis-server-6.2.6-v5-darwin-arm64" : "redis-server-6.2.6-v5-darwin-amd64");
            default -> List.of();
        };
    }

    private static Path unpack(String name, Path cache) throws IOException {
        var target = cache.resolve(name);
        if (!Files.exists(target)) {
            Files.createDirectories(cache);
            try (var resource = RedisExecutable.class.getResourceAsStream("/" + name)) {
                if (resource == null) {
                    throw new FileNotFoundException(name + " is not in the embedded-redis jar");
                }
                var draft = Files.createTempFile(cache, name, ".draft");
                Files.write(draft, resource.readAllBytes());
                if (!draft.toFile().setExecutable(true)) {
                    throw new IOException(draft + " cannot be made executable");
                }
                Drafts.publish(draft, target);
            }
        }
        return target;
    }
}
