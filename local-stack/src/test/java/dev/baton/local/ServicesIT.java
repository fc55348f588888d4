package dev.baton.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.local.process.ManagedProcess;
import dev.baton.local.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole platform of processes, with stand-ins for the services.
class ServicesIT {
    @TempDir
    static Path folder;

    static Installation installation;
    static LocalPlatform platform;

    @BeforeAll
    static void start() throws IOException {
        installation = FakeService.installation(folder.resolve("installation"), Installation.here());
        platform = new LocalPlatformBuilder(installation)
                .folder(folder.resolve("data"))
                .freePorts()
                .withoutDurability()
                .environment(Service.BOT, Map.of("BATON_EXTRA", "said"))
                .build();
        platform.start();
    }

    @AfterAll
    static void stop() {
        platform.close();
        assertThat(platform.processes()).noneMatch(ManagedProcess::isAlive);
    }

    @Test
    void allServicesAndStoresRun() {
        assertThat(platform.processes()).hasSize(8).allMatch(ManagedProcess::isAlive);
        assertThat(new BatonFolder(folder.resolve("data")).records().all()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void aServiceGetsItsSettings() throws IOException {
        assertThat(setting("bot-service", "BATON_EXTRA")).isEqualTo("said");
        assertThat(setting("agent-service", "QUARKUS_DATASOURCE_JDBC_URL")).isEqualTo(platform.jdbcUrl());
        assertThat(setting("gateway-service", "KAFKA_BOOTSTRAP_SERVERS")).isEqualTo(platform.kafkaBootstrap());
        assertThat(setting("gateway-service", "BATON_JWKS_URL"))
                .startsWith(platform.url("agent-service").toString());
    }

    @Test
    void aKilledServiceComesBack() {
        var routing = platform.process("routing-service");
        routing.kill();
        assertThat(Health.isUp(ready("routing-service"))).isFalse();
        routing.start();
        assertThat(Health.isUp(ready("routing-service"))).isTrue();
    }

    @Test
    void aReplicaRunsBesideTheFirstAndHasItsSettings() throws IOException {
        var replica = platform.addReplica(Service.BOT);
        replica.start();
        assertThat(replica.name()).isEqualTo("bot-service-2");
        assertThat(replica.port()).isNotEqualTo(platform.process("bot-service").port());
        assertThat(setting("bot-service-2", "BATON_EXTRA")).isEqualTo("said");
        replica.stop();
    }

    @Test
    void aServiceThatIsNotBuiltStopsTheStartAndLeavesNothingBehind(@TempDir Path elsewhere) throws IOException {
        var partial = FakeService.installation(elsewhere.resolve("installation"), Installation.here());
        Files.delete(partial.jar(Service.ANALYTICS));
        try (var other = new LocalPlatformBuilder(partial)
                .folder(elsewhere.resolve("data"))
                .freePorts()
                .withoutDurability()
                .build()) {
            assertThatThrownBy(other::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("analytics-service")
                    .hasMessageContaining("is not built");
            assertThat(other.processes()).noneMatch(ManagedProcess::isAlive);
        }
    }

    private static URI ready(String service) {
        return platform.url(service).resolve("/q/health/ready");
    }

    private static String setting(String process, String name) throws IOException {
        try (var answer =
                platform.url(process).resolve("/setting/" + name).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
