package dev.baton.bot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What this process holds.
///
/// @param heapMegabytes of objects that are in use
/// @param residentMegabytes of the whole process, native libraries and models included; null where it cannot be told
record Memory(long heapMegabytes, @Nullable Long residentMegabytes) {

    private static final long MEGABYTE = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");

    static Memory now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Memory(
                (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
                resident().orElse(null));
    }

    private static Optional<Long> resident() {
        if (!Files.isReadable(STATUS)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException untold) {
            return Optional.empty();
        }
    }
}
