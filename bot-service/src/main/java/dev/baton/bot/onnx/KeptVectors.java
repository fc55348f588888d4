package dev.baton.bot.onnx;

import dev.baton.bot.Encoders;
import dev.baton.bot.SentenceEncoder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps the vectors of texts in a folder, a file for each encoder, so that learning a pack of which little changed
/// costs little. The texts themselves are not kept, only their digests. For learning, which is done by one thread; a
/// file that cannot be read or written costs only time.
public final class KeptVectors implements Encoders, AutoCloseable {

    private static final int DIGEST_BYTES = 16;

    private final Path folder;
    private final Encoders encoders;
    private final Map<String, Keeping> byName = new HashMap<>();

    public KeptVectors(Path folder, Encoders encoders) {
        this.folder = folder;
        this.encoders = encoders;
    }

    @Override
    public Optional<SentenceEncoder> in(String language) {
        return encoders.in(language)
                .map(encoder -> byName.computeIfAbsent(
                        encoder.name(), name -> new Keeping(encoder, folder.resolve(name + ".vectors"))));
    }

    /// Writes what is new.
    @Override
    public void close() throws IOException {
        for (Keeping each : byName.values()) {
            each.write();
        }
    }

    private static final class Keeping implements SentenceEncoder {

        private final SentenceEncoder encoder;
        private final Path file;
        private final Map<ByteBuffer, float[]> kept = new HashMap<>();
        private boolean changed;

        Keeping(SentenceEncoder encoder, Path file) {
            this.encoder = encoder;
            this.file = file;
            read();
        }

        @Override
        public Optional<float[]> encode(String text) {
            ByteBuffer key = digest(text);
            float[] known = kept.get(key);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<float[]> vector = encoder.encode(text);
            vector.ifPresent(numbers -> {
                kept.put(key, numbers);
                changed = true;
            });
            return vector;
        }

        @Override
        public String name() {
            return encoder.name();
        }

        private void read() {
            if (!Files.exists(file)) {
                return;
            }
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                while (true) {
                    byte[] key = new byte[DIGEST_BYTES];
                    in.readFully(key);
                    float[] vector = new float[in.readUnsignedShort()];
                    byte[] numbers = new byte[vector.length * Float.BYTES];
                    in.readFully(numbers);
                    ByteBuffer.wrap(numbers).asFloatBuffer().get(vector);
                    kept.put(ByteBuffer.wrap(key), vector);
                }
            } catch (EOFException end) {
                // Everything is read; a record that was cut off is encoded again.
            } catch (IOException unreadable) {
                kept.clear();
            }
        }

        void write() throws IOException {
            if (!changed) {
                return;
            }
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), encoder.name(), ".part");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                for (Map.Entry<ByteBuffer, float[]> each : kept.entrySet()) {
                    ByteBuffer numbers = ByteBuffer.allocate(each.getValue().length * Float.BYTES);
                    numbers.asFloatBuffer().put(each.getValue());
                    out.write(each.getKey().array());
                    out.writeShort(each.getValue().length);
                    out.write(numbers.array());
                }
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            changed = false;
        }

        private static ByteBuffer digest(String text) {
            try {
                byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return ByteBuffer.wrap(Arrays.copyOf(whole, DIGEST_BYTES));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
