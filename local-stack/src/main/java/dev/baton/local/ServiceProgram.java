package dev.baton.local;

import dev.baton.local.process.JavaCommand;
import dev.baton.local.process.Launch;
import dev.baton.local.process.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// One of the five services, from its built jar. Ready when `/q/health/ready` says so.
///
/// @param seldomBusy whether it is worth little to compile it well
/// @param cache where its class archive lies
public record ServiceProgram(
        String name,
        int port,
        Path jar,
        int heapMegabytes,
        boolean seldomBusy,
        Map<String, String> environment,
        Path cache)
        implements Program {
    public ServiceProgram {
        environment = Map.copyOf(environment);
    }

    @Override
    public Launch prepare() throws IOException {
        if (!Files.exists(jar)) {
            throw new NoSuchFileException(jar.toString(), null, "is not built; run ./mvnw -DskipTests package");
        }
        var complete = new HashMap<>(environment);
        complete.put("MALLOC_ARENA_MAX", "2");
        complete.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        complete.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        JavaCommand java = JavaCommand.withHeap(heapMegabytes);
        return new Launch(
                (seldomBusy ? java.compilingOnce() : java)
                        .withClassArchive(cache, name)
                        .jar(jar),
                complete);
    }

    @Override
    public boolean ready() {
        return Health.isUp(URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
    }

    /// The first stop also writes the class archive.
    @Override
    public Duration stopWithin() {
        return Duration.ofSeconds(30);
    }

    /// The record's own would show passwords.
    @Override
    public String toString() {
        return "ServiceProgram[" + name + "]";
    }
}
