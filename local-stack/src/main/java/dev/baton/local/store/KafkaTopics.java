package dev.baton.local.store;

import dev.baton.events.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// Creates the platform's topics.
public final class KafkaTopics {
    private static final short ONE_REPLICA = 1;

    private KafkaTopics() {}

    /// The names of all topics of the contract, each with the topic of its dead letters.
    public static List<String> ofThePlatform() {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> Stream.of(topic.topicName(), topic.deadLetterName()))
                .toList();
    }

    /// Creates those of `topics` that do not exist. Waits up to half a minute for a broker that is still starting.
    public static void create(String bootstrapServers, List<String> topics, int partitions) {
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                30_000))) {
            var created = admin.createTopics(topics.stream()
                            .map(topic -> new NewTopic(topic, partitions, ONE_REPLICA))
                            .toList())
                    .values();
            for (var topic : created.values()) {
                try {
                    topic.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("Topics cannot be created: " + e.getCause(), e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while topics were created", e);
        }
    }
}
