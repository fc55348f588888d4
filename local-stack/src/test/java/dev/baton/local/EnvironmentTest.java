package dev.baton.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    @TempDir
    Path folder;

    Secrets secrets;
    Environment environment;

    @BeforeEach
    void generate() {
        secrets = new Secrets(folder);
        secrets.generateMissing(List.of());
        environment =
                new Environment(Ports.startingAt(30_000), secrets, Path.of("/srv/tenants.yaml"), Path.of("/srv/packs"));
    }

    @Test
    void everyServiceIsToldWhereTheStoresAre() {
        assertThat(environment.of(Service.BOT))
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:30005")
                .containsEntry("QUARKUS_REDIS_HOSTS", "redis://127.0.0.1:30007")
                .containsEntry("QUARKUS_REDIS_PASSWORD", secrets.value("redis-password"))
                .containsEntry("BATON_SECRETS", folder.toString())
                .containsEntry("BATON_TENANTS", "/srv/tenants.yaml")
                .containsEntry("BATON_PACKS", "/srv/packs");
    }

    @Test
    void onlyAServiceWithASchemaIsGivenItsRole() {
        assertThat(environment.of(Service.AGENT))
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:30008/baton")
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "agent")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", secrets.value("postgres-agent"));
        assertThat(environment.of(Service.GATEWAY)).doesNotContainKey("QUARKUS_DATASOURCE_PASSWORD");
    }
}
