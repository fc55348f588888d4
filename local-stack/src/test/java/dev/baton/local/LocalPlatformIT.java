package dev.baton.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.Topic;
import dev.baton.local.process.ManagedProcess;
import dev.baton.local.process.Memory;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real stores: what is written is there, and is still there after a SIGKILL.
class LocalPlatformIT {
    @TempDir
    static Path folder;

    static LocalPlatform platform;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.builder()
                .folder(folder)
                .freePorts()
                .services()
                .withoutDurability()
                .build();
        platform.start();
    }

    @AfterAll
    static void stop() {
        platform.close();
        assertThat(platform.processes()).noneMatch(ManagedProcess::isAlive);
        assertThat(new BatonFolder(folder).records().all()).isEmpty();
    }

    @Test
    void kafkaHasEveryTopicWithItsPartitionsAndKeepsItsLogThroughAKill() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", platform.kafkaBootstrap()))) {
            var topic = Topic.AGENT_COMMANDS;
            var described = admin.describeTopics(List.of(topic.topicName(), topic.deadLetterName()))
                    .allTopicNames()
                    .get(20, TimeUnit.SECONDS);
            assertThat(described.values())
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(each.partitions()).hasSize(LocalPlatformBuilder.PARTITIONS));
        }
        produce("before");
        killAndStart("kafka");
        produce("after");
        assertThat(consume(2)).containsExactly("before", "after");
    }

    @Test
    void redisKeepsItsStateThroughAKillAndAsksForAPassword() throws Exception {
        try (var redis = new RedisLine(platform)) {
            assertThat(redis.say("SET conversation held")).isEqualTo("+OK");
            assertThat(redis.say("CONFIG GET appendonly")).isEqualTo("*2");
        }
        killAndStart("redis");
        try (var redis = new RedisLine(platform)) {
            assertThat(redis.say("GET conversation")).isEqualTo("$4");
        }
        try (var stranger = new RedisLine(platform.process("redis").port())) {
            assertThat(stranger.say("GET conversation")).startsWith("-NOAUTH");
        }
    }

    @Test
    void postgresKeepsItsRowsThroughAKillAndSeparatesTheServices() throws Exception {
        execute("agent", "CREATE TABLE account (name text)");
        execute("agent", "INSERT INTO account VALUES ('ada')");
        killAndStart("postgres");
        assertThat(execute("agent", "SELECT 1 FROM agent.account WHERE name = 'ada'"))
                .isTrue();

        assertThat(refusal("analytics", "SELECT * FROM agent.account")).contains("permission denied");
        assertThat(refusal("analytics", "CREATE TABLE public.note (text text)")).contains("permission denied");
        assertThat(refusal("agent", "CREATE DATABASE other")).contains("permission denied");
        assertThat(refusal("agent", "CREATE ROLE other")).contains("permission denied");
    }

    @Test
    void aPausedProcessDoesNotAnswerUntilItGoesOn() throws Exception {
        var redis = platform.process("redis");
        redis.pause();
        try (var line = new RedisLine(redis.port(), Duration.ofMillis(300))) {
            assertThat(line.say("PING")).isEqualTo("no answer");
        } finally {
            redis.resume();
        }
        try (var line = new RedisLine(platform)) {
            assertThat(line.say("PING")).isEqualTo("+PONG");
        }
    }

    @Test
    void storesListenOnTheLoopbackOnlyAndStayWithinTheirMemory() {
        assertThat(Listening.outsideTheLoopback(platform.processes())).isEmpty();
        var bytes = platform.processes().stream()
                .flatMap(process -> ProcessHandle.of(process.pid().orElseThrow()).stream())
                .mapToLong(process -> Memory.ofTree(process).orElse(0))
                .sum();
        assertThat(bytes).isLessThan(700L * 1024 * 1024);
    }

    @Test
    void aProcessIsKnownByItsName() {
        assertThat(platform.url("kafka"))
                .isEqualTo(URI.create(
                        "http://127.0.0.1:" + platform.process("kafka").port()));
        assertThat(platform.secret(Secrets.FIRST_ADMIN_PASSWORD)).hasSize(20);
    }

    private static void killAndStart(String name) {
        var process = platform.process(name);
        process.kill();
        assertThat(process.isAlive()).isFalse();
        process.start();
    }

    private static void produce(String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", platform.kafkaBootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topic.INBOUND_MESSAGES.topicName(), 0, "c-1", value))
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> consume(int atLeast) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", platform.kafkaBootstrap(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(Topic.INBOUND_MESSAGES.topicName(), 0);
            consumer.assign(List.of(partition));
            var values = new ArrayList<String>();
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (values.size() < atLeast && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private static boolean execute(String role, String statement) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(platform.jdbcUrl(), role, platform.secret(Secrets.postgres(role)));
                var command = connection.createStatement()) {
            return command.execute(statement) && command.getResultSet().next();
        }
    }

    private static String refusal(String role, String statement) {
        try {
            execute(role, statement);
            return "no refusal";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
