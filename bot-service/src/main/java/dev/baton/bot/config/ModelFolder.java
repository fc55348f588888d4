package dev.baton.bot.config;

import dev.baton.bot.Cascade;
import dev.baton.bot.Encoders;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Keeps what was learned, so that the next start need not learn it again. A file's name is what went into it. The
/// folder may be lost at any time, and one that cannot be written costs only time.
final class ModelFolder {

    private static final Logger LOG = Logger.getLogger(ModelFolder.class);
    private static final int MAGIC = 0xBA70_0001;

    private final Path folder;

    ModelFolder(Path folder) {
        this.folder = folder;
    }

    Optional<Cascade> read(String name, Encoders encoders) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("it does not begin as a model does");
            }
            return Optional.of(Cascade.read(in, encoders));
        } catch (IOException | RuntimeException broken) {
            LOG.warnf("A model that was kept cannot be read and is learned again file=%s why=%s", file, broken);
            return Optional.empty();
        }
    }

    void write(String name, Cascade cascade) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, name, ".part");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                out.writeInt(MAGIC);
                cascade.write(out);
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnly) {
            LOG.warnf("What was learned cannot be kept; every start learns again folder=%s why=%s", folder, readOnly);
        }
    }
}
