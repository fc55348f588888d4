package dev.baton.local;

import dev.baton.local.store.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The platform's secrets, one file each, generated when they are missing and never changed. The folder and the files
/// are for their owner only.
public record Secrets(Path folder) {
    public static final String REDIS_PASSWORD = "redis-password";
    public static final String POSTGRES_SUPERUSER = "postgres-superuser";
    public static final String FIRST_ADMIN_PASSWORD = "first-admin-password";
    public static final String AGENT_JWT_KEY = "agent-jwt-key.pem";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    /// Without the letters and digits that look alike.
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int READABLE_LENGTH = 20;

    /// Generates what is missing: the platform's own secrets and the keys of `channels`.
    public void generateMissing(List<ChannelKey> channels) {
        try {
            OwnerOnly.createFolder(folder);
            for (var name : List.of("visitor-token-key", "upload-key", REDIS_PASSWORD, POSTGRES_SUPERUSER)) {
                writeIfMissing(name, Secrets::randomKey);
            }
            for (var role : Service.postgresRoles()) {
                writeIfMissing(postgres(role), Secrets::randomKey);
            }
            for (var channel : channels) {
                writeIfMissing(channel.apiKey(), Secrets::randomKey);
                writeIfMissing(channel.webhookKey(), Secrets::webhookKey);
            }
            writeIfMissing(FIRST_ADMIN_PASSWORD, Secrets::readablePassword);
            writeIfMissing(AGENT_JWT_KEY, Secrets::signingKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The name of the password of a service's role in PostgreSQL.
    public static String postgres(String role) {
        return "postgres-" + role;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public String value(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no secret " + name, e);
        }
    }

    private void writeIfMissing(String name, Supplier<String> value) throws IOException {
        if (!Files.exists(file(name))) {
            OwnerOnly.write(file(name), value.get());
        }
    }

    private static String randomKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// In the form of the Standard Webhooks specification, which its libraries take as it is.
    private static String webhookKey() {
        var bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    private static String readablePassword() {
        return RANDOM.ints(READABLE_LENGTH, 0, READABLE.length())
                .mapToObj(READABLE::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static String signingKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            var encoded = generator.generateKeyPair().getPrivate().getEncoded();
            var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
            return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK knows no P-256 keys", e);
        }
    }
}
