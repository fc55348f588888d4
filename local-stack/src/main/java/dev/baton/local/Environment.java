package dev.baton.local;

import dev.baton.local.store.KafkaBroker;
import dev.baton.local.store.PostgresServer;
import dev.baton.local.store.RedisServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The settings a service gets through its environment: the same names as in `docker-compose.yml` and on Kubernetes.
record Environment(Ports ports, Secrets secrets, Path tenants, Path packs) {

    Map<String, String> of(Service service) {
        var settings = new HashMap<String, String>();
        settings.put("BATON_SECRETS", secrets.folder().toString());
        settings.put("BATON_TENANTS", tenants.toString());
        settings.put("BATON_PACKS", packs.toString());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(KafkaBroker.NAME));
        settings.put("QUARKUS_REDIS_HOSTS", "redis://127.0.0.1:" + ports.of(RedisServer.NAME));
        settings.put("QUARKUS_REDIS_PASSWORD", secrets.value(Secrets.REDIS_PASSWORD));
        settings.put(
                "BATON_JWKS_URL",
                "http://127.0.0.1:" + ports.of(Service.AGENT.processName()) + "/.well-known/jwks.json");
        service.postgresRole().ifPresent(role -> {
            settings.put(
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "jdbc:postgresql://127.0.0.1:" + ports.of(PostgresServer.NAME) + "/" + PostgresServer.DATABASE);
            settings.put("QUARKUS_DATASOURCE_USERNAME", role);
            settings.put("QUARKUS_DATASOURCE_PASSWORD", secrets.value(Secrets.postgres(role)));
        });
        return settings;
    }
}
