package dev.baton.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    Secrets secrets;

    @BeforeEach
    void generate() {
        secrets = new Secrets(folder.resolve("secrets"));
        secrets.generateMissing(List.of(new ChannelKey("demo", "web"), new ChannelKey("demo", "api")));
    }

    @Test
    void everySecretOfThePlatformIsThere() {
        assertThat(secrets.folder().toFile().list())
                .containsExactlyInAnyOrder(
                        "visitor-token-key",
                        "agent-jwt-key.pem",
                        "upload-key",
                        "redis-password",
                        "postgres-superuser",
                        "postgres-agent",
                        "postgres-analytics",
                        "first-admin-password",
                        "channel-key.demo.web",
                        "channel-key.demo.api",
                        "webhook-key.demo.web",
                        "webhook-key.demo.api");
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        assertThat(rights(secrets.folder())).isEqualTo("rwx------");
        try (var files = Files.list(secrets.folder())) {
            assertThat(files).allSatisfy(file -> assertThat(rights(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void noTwoAreAlike() throws IOException {
        try (var files = Files.list(secrets.folder())) {
            var values = files.map(file -> secrets.value(file.getFileName().toString()))
                    .toList();
            assertThat(new HashSet<>(values)).hasSameSizeAs(values);
        }
    }

    @Test
    void whatIsThereStays() {
        var before = secrets.value(Secrets.REDIS_PASSWORD);
        secrets.generateMissing(List.of(new ChannelKey("other", "web")));
        assertThat(secrets.value(Secrets.REDIS_PASSWORD)).isEqualTo(before);
        assertThat(secrets.file("channel-key.other.web")).exists();
    }

    @Test
    void theSigningKeyIsAP256KeyInPem() throws Exception {
        var pem = secrets.value(Secrets.AGENT_JWT_KEY);
        var encoded = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        var key = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        assertThat(((ECPrivateKey) key).getParams().getOrder().bitLength()).isEqualTo(256);
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
