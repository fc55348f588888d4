package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.packs.Pack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A copy of a shipped pack with other rules.
final class ChangedPack {
    private static final Path PACKS =
            Path.of(System.getProperty("baton.root", "..")).resolve("packs");

    private final Path folder;

    /// @param packs where the copy is made
    ChangedPack(Path packs, String name) {
        folder = packs.resolve(name);
        Path original = PACKS.resolve(name);
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(original.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    ChangedPack policy(String lines) {
        return write("policy.yaml", text("policy.yaml") + "\n" + lines);
    }

    ChangedPack replacing(String file, String old, String replacement) {
        assertThat(text(file)).contains(old);
        return write(file, text(file).replace(old, replacement));
    }

    /// The files of the folder `intents`.
    List<String> intents() {
        try (Stream<Path> files = Files.list(folder.resolve("intents"))) {
            return files.map(file -> "intents/" + file.getFileName()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    ChangedPack replacingIfThere(String file, String old, String replacement) {
        return write(file, text(file).replace(old, replacement));
    }

    Pack read() {
        return Pack.read(folder);
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ChangedPack write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }
}
