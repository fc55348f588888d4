package dev.baton.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;

/// What a process prints. Kept across starts; one older file is kept when it has grown.
public record LogFile(Path path) {
    /// A log larger than this at the start of its process is set aside.
    static final long LARGEST_AT_START = 8L * 1024 * 1024;

    private static final int TAIL_BYTES = 64 * 1024;

    /// Makes room: creates the folder, and renames a file that has grown to `<name>.1`.
    public void prepare() throws IOException {
        Files.createDirectories(path.getParent());
        if (Files.exists(path) && Files.size(path) > LARGEST_AT_START) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The last `lines` lines, or less when they are very long.
    public String tail(int lines) {
        if (!Files.exists(path)) {
            return "";
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var length = (int) Math.min(file.length(), TAIL_BYTES);
            file.seek(file.length() - length);
            var bytes = new byte[length];
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.stream().skip(Math.max(0, all.size() - lines)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
