package dev.baton.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.Topic;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void theBrokerListensOnTheLoopbackAndKeepsItsLogForever() throws IOException {
        var kafka = new Properties();
        kafka.load(new StringReader(KafkaConfiguration.render(new KafkaPorts(19092, 19093), Path.of("/data/kafka"))));
        assertThat(kafka)
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:19092,CONTROLLER://127.0.0.1:19093")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:19093")
                .containsEntry("auto.create.topics.enable", "false")
                .containsEntry("log.retention.ms", "-1")
                .containsEntry("log.dirs", "/data/kafka");
    }

    @Test
    void everyTopicHasOneForItsDeadLetters() {
        assertThat(KafkaTopics.ofThePlatform())
                .hasSize(Topic.values().length * 2)
                .contains("inbound-messages", "inbound-messages.dlq", "agent-commands.dlq");
    }

    @Test
    void redisWantsAPasswordAndNeverDropsAState() {
        var redis = new RedisServer(Path.of("/data/redis"), Path.of("/cache"), 16379, "word", true);
        assertThat(redis.configuration())
                .contains("bind 127.0.0.1\n", "requirepass word\n", "appendonly yes\n", "appendfsync everysec\n")
                .contains("maxmemory-policy noeviction\n");
        assertThat(redis.toString()).doesNotContain("word");
    }

    @Test
    void redisIsChosenForTheMachine() {
        assertThat(RedisExecutable.fitting("Linux", "amd64"))
                .containsExactly("redis-server-6.2.6-v5-linux-amd64", "redis-server-6.2.7-linux-386");
        assertThat(RedisExecutable.fitting("Mac OS X", "aarch64"))
                .containsExactly("redis-server-6.2.6-v5-darwin-arm64");
        assertThat(RedisExecutable.fitting("Plan 9", "amd64")).isEmpty();
    }
}
