package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.bench.ledger.Account;
import dev.baton.bench.ledger.Ledger;
import dev.baton.bench.load.Arrivals;
import dev.baton.bench.load.Gateway;
import dev.baton.bench.load.Load;
import dev.baton.bench.load.LoadPlan;
import dev.baton.bench.load.Script;
import dev.baton.events.Topic;
import dev.baton.local.LocalPlatform;
import dev.baton.packs.Tenants;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// While contacts write, 50 messages a second, a process is killed without warning and comes back. Afterwards every
/// message is accounted for: none lost, none shown or answered twice, the order kept.
class FaultsIT {
    private static final int MESSAGES_A_SECOND = 50;
    private static final int CONTACTS = 40;
    private static final double OVER_HTTP = 0.25;
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private static LocalPlatform platform;
    private static Script script;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.start();
        Path packs = Path.of(System.getProperty("baton.root"), "packs");
        script = Script.of(
                Tenants.read(packs.resolve("tenants.yaml"), packs).pack("demo").orElseThrow());
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway-service",
                "bot-service",
                "routing-service",
                "agent-service",
                "analytics-service",
                "redis",
                "kafka",
                "postgres"
            })
    void nothingIsLostOrRepeatedWhenAProcessIsKilled(String victim) throws Exception {
        Ledger ledger = new Ledger();
        Gateway gateway = new Gateway(platform.url("gateway-service"), "demo", platform.secret("channel-key.demo.api"));
        LoadPlan plan = new LoadPlan(gateway, script, ledger)
                .contacts(CONTACTS)
                .apiShare(OVER_HTTP)
                .seed(victim.hashCode())
                .arrivals(Arrivals.even(MESSAGES_A_SECOND));
        try (Load load = plan.start()) {
            untilSent(load, 3 * MESSAGES_A_SECOND);
            platform.process(victim).kill();
            untilSent(load, 6 * MESSAGES_A_SECOND);
            platform.process(victim).start();
            untilSent(load, (int) load.sent() + 3 * MESSAGES_A_SECOND);
            load.stop();
            load.settle(RECOVERY);
        }
        Account account = ledger.account();
        assertThat(account.isClean()).as("%s", account).isTrue();
        assertThat(account.answered()).as("%s", account).isGreaterThan(MESSAGES_A_SECOND);
        assertThat(deadLetters()).isEmpty();
    }

    private static void untilSent(Load load, int messages) {
        await().atMost(RECOVERY).until(() -> load.sent() >= messages);
    }

    /// How many records lie in each dead-letter topic that has any.
    private static Map<String, Long> deadLetters() throws Exception {
        Map<String, Object> broker = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, platform.kafkaBootstrap());
        try (Admin admin = Admin.create(broker)) {
            var names = Arrays.stream(Topic.values())
                    .map(topic -> topic.topicName() + ".dlq")
                    .toList();
            var partitions = admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().entrySet().stream()
                    .filter(end -> end.getValue().offset() > 0)
                    .collect(Collectors.toMap(
                            end -> end.getKey().topic(), end -> end.getValue().offset(), Long::sum));
        }
    }
}
