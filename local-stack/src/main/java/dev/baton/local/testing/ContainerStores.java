package dev.baton.local.testing;

import dev.baton.local.LocalPlatformBuilder;
import dev.baton.local.Service;
import dev.baton.local.store.KafkaTopics;
import dev.baton.local.store.PostgresRoles;
import dev.baton.local.store.PostgresServer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// Stores from the images of `docker-compose.yml`. Testcontainers removes them when this JVM ends.
final class ContainerStores implements TestStores {
    private static final String PASSWORD = "for-tests-only";
    private static final int REDIS_PORT = 6379;
    private static final int POSTGRES_PORT = 5432;

    private final ComposeImages images;
    private @Nullable KafkaEndpoint kafka;
    private @Nullable RedisEndpoint redis;
    private @Nullable PostgresEndpoint postgres;

    ContainerStores(ComposeImages images) {
        this.images = images;
    }

    @Override
    public synchronized KafkaEndpoint kafka() {
        if (kafka == null) {
            var container =
                    new KafkaContainer(DockerImageName.parse(images.kafka()).asCompatibleSubstituteFor("apache/kafka"));
            container.start();
            KafkaTopics.create(
                    container.getBootstrapServers(), KafkaTopics.ofThePlatform(), LocalPlatformBuilder.PARTITIONS);
            kafka = new KafkaEndpoint(container.getBootstrapServers());
        }
        return kafka;
    }

    @Override
    public synchronized RedisEndpoint redis() {
        if (redis == null) {
            var container = new GenericContainer<>(DockerImageName.parse(images.redis()))
                    .withCommand("redis-server", "--requirepass", PASSWORD)
                    .withExposedPorts(REDIS_PORT);
            container.start();
            redis = new RedisEndpoint(container.getHost(), container.getMappedPort(REDIS_PORT), PASSWORD);
        }
        return redis;
    }

    @Override
    public synchronized PostgresEndpoint postgres() {
        if (postgres == null) {
            var container = new PostgreSQLContainer(
                            DockerImageName.parse(images.postgres()).asCompatibleSubstituteFor("postgres"))
                    .withUsername(PostgresServer.SUPERUSER)
                    .withPassword(PASSWORD);
            container.start();
            var port = container.getMappedPort(POSTGRES_PORT);
            var passwords =
                    Service.postgresRoles().stream().collect(Collectors.toMap(Function.identity(), role -> PASSWORD));
            PostgresRoles.create(container.getHost(), port, PASSWORD, passwords);
            postgres = new PostgresEndpoint(container.getHost(), port, PASSWORD);
        }
        return postgres;
    }
}
