package dev.baton.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// Files and folders that are made under another name first, so that they are there whole or not at all, even when
/// several processes make them at once.
public final class Drafts {
    private Drafts() {}

    /// Gives `draft` its final name; if another process was faster, its work stays and the draft goes.
    static void publish(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(draft);
            if (!Files.exists(target)) {
                throw e;
            }
        }
    }

    /// Deletes a file or a folder with all that is in it, if it is there.
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
