package dev.baton.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {
    private static final Yaml COMPOSE = Yaml.read("docker-compose.yml");
    private static final Set<String> ONE_SHOT = Set.of("kafka-topics", "postgres-roles");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:\\d+(\\.\\d+)*(-alpine)?");

    @Test
    void itHasTheStoresAndTheServices() {
        Set<String> expected = Stream.concat(
                        Stream.of("kafka", "kafka-topics", "redis", "postgres", "postgres-roles"),
                        Arrays.stream(Shipped.values()).map(Shipped::service))
                .collect(Collectors.toSet());
        assertThat(COMPOSE.at("services").names()).isEqualTo(expected);
    }

    @Test
    void bothVersionsOfComposeAcceptItsTopLevel() {
        assertThat(COMPOSE.at("version").value()).isEqualTo("3.8");
        assertThat(COMPOSE.names())
                .isEqualTo(Set.of("version", "services", "volumes", "secrets", "x-service", "x-environment"));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceListensOnItsPort(Shipped shipped) {
        Yaml service = service(shipped.service());
        assertThat(service.at("image").string()).isEqualTo(shipped.image());
        assertThat(service.at("environment", "QUARKUS_HTTP_PORT").string()).isEqualTo("" + shipped.port());
        assertThat(service.at("ports").strings()).containsExactly("127.0.0.1:%1$d:%1$d".formatted(shipped.port()));
        assertThat(service.at("healthcheck", "test").strings())
                .anyMatch(command ->
                        command.contains("/127.0.0.1/" + shipped.port() + ";") && command.contains("/q/health/ready"));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceHasTheSettingsItReads(Shipped shipped) {
        Yaml environment = service(shipped.service()).at("environment");
        assertThat(environment.names()).containsAll(Settings.OF_EVERY_SERVICE);
        assertThat(environment.names().containsAll(Settings.OF_POSTGRES)).isEqualTo(shipped.usesPostgres());
        assertThat(environment.at("KAFKA_BOOTSTRAP_SERVERS").string()).isEqualTo("kafka:9092");
        assertThat(environment.at("QUARKUS_REDIS_HOSTS").string()).isEqualTo("redis://redis:6379");
        assertThat(environment.at("BATON_JWKS_URL").string())
                .startsWith("http://agent-service:" + Shipped.AGENT.port() + "/");
        if (shipped.usesPostgres()) {
            assertThat(environment.at("QUARKUS_DATASOURCE_USERNAME").string()).isEqualTo(shipped.role());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServiceRunsWithLittleRights(Shipped shipped) {
        Yaml service = service(shipped.service());
        assertThat(service.at("user").string()).isNotIn("0", "root", "null");
        assertThat(service.at("read_only").value()).isEqualTo(true);
        assertThat(service.at("cap_drop").strings()).containsExactly("ALL");
        assertThat(service.at("security_opt").strings()).contains("no-new-privileges:true");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceStartsAfterWhatItNeeds(Shipped shipped) {
        Yaml needs = service(shipped.service()).at("depends_on");
        assertThat(needs.at("kafka-topics", "condition").string()).isEqualTo("service_completed_successfully");
        assertThat(needs.at("redis", "condition").string()).isEqualTo("service_healthy");
        assertThat(needs.names().contains("postgres-roles")).isEqualTo(shipped.usesPostgres());
    }

    @ParameterizedTest
    @MethodSource("containers")
    void aContainerIsPinnedAndLimited(String name) {
        Yaml container = service(name);
        assertThat(container.at("image").string()).matches(PINNED);
        assertThat(container.at("mem_limit").string()).matches("\\d+m");
        assertThat(container.at("healthcheck", "test").value() != null).isEqualTo(!ONE_SHOT.contains(name));
        assertThat(container.at("ports").strings()).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void everyReferenceLeadsSomewhere(String name) {
        Yaml container = service(name);
        assertThat(COMPOSE.at("secrets").names())
                .containsAll(container.at("secrets").strings().toList());
        assertThat(COMPOSE.at("services").names())
                .containsAll(container.at("depends_on").names());
        for (String volume : container.at("volumes").strings().toList()) {
            String source = volume.substring(0, volume.indexOf(':'));
            assertThat(
                            source.startsWith("./")
                                    ? Yaml.exists(source)
                                    : COMPOSE.at("volumes").map().containsKey(source))
                    .as(volume)
                    .isTrue();
        }
    }

    @Test
    void everySecretIsAFileOfItsName() {
        for (String secret : COMPOSE.at("secrets").names()) {
            assertThat(COMPOSE.at("secrets", secret, "file").string()).isEqualTo(".baton/secrets/" + secret);
        }
    }

    @Test
    void noPasswordIsWrittenDown() {
        for (String name : containers()) {
            assertThat(service(name).at("environment").names())
                    .noneMatch(variable -> variable.endsWith("PASSWORD") || variable.endsWith("KEY"));
        }
    }

    @Test
    void theTopicsOfTheContractAreCreated() {
        String script = Yaml.text("docker/create-topics.sh");
        Set<String> created = Pattern.compile("^  ([a-z-]+)(?: \\\\|; do)$", Pattern.MULTILINE)
                .matcher(script)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(created)
                .isEqualTo(Arrays.stream(Topic.values())
                        .map(Topic::topicName)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(script).contains("for name in \"$topic\" \"$topic.dlq\"");
        assertThat(Topic.values()).allMatch(topic -> topic.deadLetterName().equals(topic.topicName() + ".dlq"));
    }

    @Test
    void theRolesOfTheServicesAreCreated() {
        String script = Yaml.text("docker/postgres-roles.sql");
        for (Shipped shipped : Shipped.values()) {
            assertThat(script.contains("CREATE SCHEMA IF NOT EXISTS " + shipped.role() + " AUTHORIZATION"))
                    .isEqualTo(shipped.usesPostgres());
        }
    }

    @Test
    void theStoresListenOnTheDocumentedPorts() {
        assertThat(service("kafka").at("ports").strings()).containsExactly("127.0.0.1:19092:19092");
        assertThat(service("redis").at("ports").strings()).containsExactly("127.0.0.1:16379:6379");
        assertThat(service("postgres").at("ports").strings()).containsExactly("127.0.0.1:15432:5432");
    }

    static List<String> containers() {
        return List.copyOf(COMPOSE.at("services").names());
    }

    private static Yaml service(String name) {
        return COMPOSE.at("services", name);
    }
}
