package dev.baton.agent.accounts.http;

import dev.baton.local.testing.TestStores;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// A real Kafka, Redis and PostgreSQL, two tenants, and secrets of the test's own.
public final class RealStores implements QuarkusTestResourceLifecycleManager {
    public static final String ADMIN_PASSWORD = "first of all passwords";

    private static final String TENANTS = """
            tenants:
              - id: demo
                pack: ecommerce
                channels:
                  - id: web
                    kind: webchat
              - id: other
                pack: ecommerce
                channels:
                  - id: web
                    kind: webchat
            """;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("agent-it");
            Files.writeString(folder.resolve("tenants.yaml"), TENANTS);
            Files.writeString(folder.resolve("first-admin-password"), ADMIN_PASSWORD);
            Files.writeString(folder.resolve("agent-jwt-key.pem"), key());
            var postgres = TestStores.shared().postgres();
            var redis = TestStores.shared().redis();
            Map<String, String> settings = new HashMap<>();
            settings.put("kafka.bootstrap.servers", TestStores.shared().kafka().bootstrapServers());
            settings.put("quarkus.redis.hosts", redis.uri());
            settings.put("quarkus.redis.password", redis.password());
            settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
            settings.put("quarkus.datasource.password", postgres.password());
            settings.put("baton.secrets", folder.toString());
            settings.put("baton.tenants", folder.resolve("tenants.yaml").toString());
            settings.put(
                    "baton.packs",
                    Path.of(System.getProperty("baton.root"), "packs").toString());
            settings.put("quarkus.http.test-port", "0");
            return settings;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // The stores are shared by all tests of this JVM, and go with it.
    }

    private static String key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
