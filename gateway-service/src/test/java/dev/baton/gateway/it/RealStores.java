package dev.baton.gateway.it;

import dev.baton.local.testing.RedisEndpoint;
import dev.baton.local.testing.TestStores;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A real Kafka and a real Redis, a tenant with every kind of channel, and a free port for its webhooks.
public final class RealStores implements QuarkusTestResourceLifecycleManager {
    private static final String TENANTS = """
            tenants:
              - id: demo
                pack: ecommerce
                channels:
                  - {id: web, kind: webchat}
                  - {id: api, kind: http, limits: {perContact: 1000/1s, perTenant: 5000/1s}}
                  - {id: other, kind: http}
                  - {id: strict, kind: http, limits: {perContact: 2/60s, perTenant: 3/60s}}
                  - {id: hook, kind: http, webhook: "http://127.0.0.1:PORT/hook"}
                  - {id: slow, kind: http, webhook: "http://127.0.0.1:PORT/slow"}
            """;

    @Override
    public Map<String, String> start() {
        Path root = Path.of(System.getProperty("baton.root"));
        RedisEndpoint redis = TestStores.shared().redis();
        try {
            Path folder = Files.createTempDirectory("gateway-it");
            String port = freePort();
            Path tenants = Files.writeString(folder.resolve("tenants.yaml"), TENANTS.replace("PORT", port));
            Path secrets = Files.createDirectory(folder.resolve("secrets"));
            Files.writeString(secrets.resolve("visitor-token-key"), "a-visitor-token-key-for-tests");
            for (String channel : new String[] {"api", "other", "strict", "hook", "slow"}) {
                Files.writeString(secrets.resolve("channel-key.demo." + channel), Caller.key(channel));
                Files.writeString(secrets.resolve("webhook-key.demo." + channel), Endpoint.SECRET);
            }
            return Map.ofEntries(
                    Map.entry(
                            "kafka.bootstrap.servers",
                            TestStores.shared().kafka().bootstrapServers()),
                    Map.entry("quarkus.redis.hosts", redis.uri()),
                    Map.entry("quarkus.redis.password", redis.password()),
                    Map.entry("baton.tenants", tenants.toString()),
                    Map.entry("baton.packs", root.resolve("packs").toString()),
                    Map.entry("baton.secrets", secrets.toString()),
                    Map.entry("baton.webhook.first-pause", "100ms"),
                    Map.entry("baton.webhook.longest-pause", "500ms"),
                    Map.entry("baton.webhook.timeout", "1s"),
                    Map.entry("baton.webhook.at-once", "2"),
                    Map.entry("test.endpoint.port", port),
                    Map.entry("quarkus.http.test-port", "0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    @Override
    public void stop() {
        // The stores go with this JVM.
    }
}
