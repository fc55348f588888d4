package dev.baton.analytics.http;

import com.sun.net.httpserver.HttpServer;
import dev.baton.local.testing.TestStores;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/// Real stores, and a server that publishes token keys as agent-service does.
public final class StoresAndKeys implements QuarkusTestResourceLifecycleManager {
    private static final KeyPair PAIR = pair();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        var postgres = TestStores.shared().postgres();
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", TestStores.shared().kafka().bootstrapServers());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        settings.put("quarkus.datasource.password", postgres.password());
        settings.put("quarkus.http.test-port", "0");
        Path root = Path.of(System.getProperty("baton.root"));
        settings.put("baton.tenants", root.resolve("packs/tenants.yaml").toString());
        settings.put("baton.packs", root.resolve("packs").toString());
        settings.put("BATON_JWKS_URL", "http://127.0.0.1:" + serve() + "/.well-known/jwks.json");
        return settings;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static String token(String tenant, String role) {
        return Jwt.issuer("baton")
                .audience("baton")
                .subject("agent-1")
                .upn("ada")
                .groups(Set.of(role))
                .claim("tenant", tenant)
                .expiresAt(Instant.now().plusSeconds(60))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId("the-key")
                .sign(PAIR.getPrivate());
    }

    private int serve() {
        var point = ((ECPublicKey) PAIR.getPublic()).getW();
        String keys =
                "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"the-key\"}]}"
                        .formatted(base64(point.getAffineX()), base64(point.getAffineY()));
        byte[] body = keys.getBytes(StandardCharsets.UTF_8);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/jwks.json", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return server.getAddress().getPort();
    }

    private static String base64(BigInteger coordinate) {
        byte[] bytes = HexFormat.of().parseHex("%064x".formatted(coordinate));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
