package dev.baton.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How much memory a process holds, in bytes. Where the system tells, a page that several processes
/// share counts once (Linux's proportional set size); otherwise the resident set size is taken.
public final class Memory {
    private Memory() {}

    /// Of the process together with its children.
    public static OptionalLong ofTree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(Memory::of)
                .flatMap(size -> size.stream().boxed())
                .mapToLong(Long::longValue)
                .reduce(Long::sum);
    }

    /// Of the process alone.
    public static OptionalLong of(ProcessHandle process) {
        var folder = Path.of("/proc", String.valueOf(process.pid()));
        var shared = field(folder.resolve("smaps_rollup"), "Pss:");
        if (shared.isPresent()) {
            return shared;
        }
        var resident = field(folder.resolve("status"), "VmRSS:");
        return resident.isPresent() ? resident : fromPs(process.pid());
    }

    private static OptionalLong field(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> kilobytes(line.substring(name.length())))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong fromPs(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            var output = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return output.isBlank() ? OptionalLong.empty() : OptionalLong.of(kilobytes(output));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static long kilobytes(String text) {
        return Long.parseLong(text.replace("kB", "").strip()) * 1024;
    }
}
