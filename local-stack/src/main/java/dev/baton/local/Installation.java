package dev.baton.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Where the built platform lies: the root of its repository.
public record Installation(Path root) {
    public Installation {
        root = root.toAbsolutePath().normalize();
    }

    /// The repository this JVM was started for (system property `baton.root`), or the one around the working directory.
    public static Installation here() {
        var named = System.getProperty("baton.root");
        if (named != null) {
            return new Installation(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("local-stack")))
                .findFirst()
                .map(Installation::new)
                .orElseThrow(() -> new IllegalStateException("Not inside Baton's folder; set -Dbaton.root"));
    }

    /// The jars that the broker runs from.
    public Path libraries() {
        return root.resolve("local-stack/target/lib");
    }

    public Path jar(Service service) {
        return root.resolve(service.processName()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public Path packs() {
        return root.resolve("packs");
    }

    public Path tenants() {
        return packs().resolve("tenants.yaml");
    }

    /// What can be made again at any time, and is shared by all platforms of this installation.
    public Path cache() {
        return root.resolve(".baton/cache");
    }
}
