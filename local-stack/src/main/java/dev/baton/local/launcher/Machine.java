package dev.baton.local.launcher;

import com.sun.management.OperatingSystemMXBean;
import dev.baton.local.store.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What the machine has to give.
interface Machine {
    long availableMemoryBytes();

    long usableDiskBytes(Path folder);

    boolean isFree(int port);

    /// The machine this runs on, or the container, where that has a limit of its own.
    static Machine here() {
        return new Here();
    }

    /// Reads the operating system.
    final class Here implements Machine {
        private static final Path MEMINFO = Path.of("/proc/meminfo");

        @Override
        public long availableMemoryBytes() {
            var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            // Without Linux's figure (macOS keeps hardly any memory free on purpose) the size of the machine must do.
            return Math.min(system.getTotalMemorySize(), availableOnLinux());
        }

        @Override
        public long usableDiskBytes(Path folder) {
            try {
                var existing = Stream.iterate(folder.toAbsolutePath(), Path::getParent)
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(Path.of("/"));
                return Files.getFileStore(existing).getUsableSpace();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isFree(int port) {
            return Loopback.isFree(port);
        }

        private static long availableOnLinux() {
            try (Stream<String> lines = Files.lines(MEMINFO)) {
                return lines.filter(line -> line.startsWith("MemAvailable:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .findFirst()
                        .orElse(Long.MAX_VALUE);
            } catch (IOException e) {
                return Long.MAX_VALUE;
            }
        }
    }
}
