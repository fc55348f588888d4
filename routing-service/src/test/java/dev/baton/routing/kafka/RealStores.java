package dev.baton.routing.kafka;

import dev.baton.local.LocalPlatform;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A real Kafka and a real Redis for the test's time.
public final class RealStores implements QuarkusTestResourceLifecycleManager {
    private LocalPlatform platform;
    private PublishedKeys keys;

    @Override
    public Map<String, String> start() {
        Path root = Path.of(System.getProperty("baton.root"));
        try {
            platform = LocalPlatform.builder()
                    .folder(Files.createTempDirectory("routing-it"))
                    .freePorts()
                    .services()
                    .withoutDurability()
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        platform.start();
        keys = new PublishedKeys();
        return Map.of(
                "kafka.bootstrap.servers", platform.kafkaBootstrap(),
                "quarkus.redis.hosts", platform.redisUri(),
                "quarkus.redis.password", platform.secret("redis-password"),
                "baton.tenants", root.resolve("packs/tenants.yaml").toString(),
                "baton.packs", root.resolve("packs").toString(),
                "BATON_JWKS_URL", keys.url(),
                "quarkus.http.test-port", "0");
    }

    @Override
    public void stop() {
        if (keys != null) {
            keys.close();
        }
        if (platform != null) {
            platform.close();
        }
    }
}
