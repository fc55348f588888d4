package dev.baton.routing.config;

import dev.baton.packs.InvalidPackException;
import dev.baton.packs.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Packs as they were before a change, so that episodes opened under them are decided as they began. Each lies in a
/// folder of its own beside the others: `<folder>/<any name>/<pack>`.
record EarlierPacks(Map<String, Pack> byVersion) {
    private static final Logger LOG = Logger.getLogger(EarlierPacks.class);

    static EarlierPacks read(Optional<Path> folder) {
        Map<String, Pack> byVersion = new HashMap<>();
        folder.filter(Files::isDirectory)
                .ifPresent(existing -> folders(existing).stream()
                        .flatMap(dated -> folders(dated).stream())
                        .flatMap(pack -> pack(pack).stream())
                        .forEach(pack -> byVersion.put(pack.id() + "/" + pack.version(), pack)));
        return new EarlierPacks(Map.copyOf(byVersion));
    }

    Optional<Pack> version(String pack, String version) {
        return Optional.ofNullable(byVersion.get(pack + "/" + version));
    }

    private static Optional<Pack> pack(Path folder) {
        try {
            return Optional.of(Pack.read(folder));
        } catch (InvalidPackException unreadable) {
            LOG.warnf("An earlier pack cannot be read any more and is left out: %s", folder);
            return Optional.empty();
        }
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
