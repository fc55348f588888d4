package dev.baton.kit.kafka;

import dev.baton.kit.stage.TransientFailure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes a stage's journal where there is none: with as many partitions as what it reads, and kept for ever.
final class JournalTopic {
    private final String bootstrapServers;
    private final String name;
    private final String example;
    private boolean made;

    JournalTopic(String bootstrapServers, String name, String example) {
        this.bootstrapServers = bootstrapServers;
        this.name = name;
        this.example = example;
    }

    synchronized void ensure() {
        if (made) {
            return;
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            TopicDescription read = Objects.requireNonNull(
                    admin.describeTopics(List.of(example)).allTopicNames().get().get(example));
            int partitions = read.partitions().size();
            admin.createTopics(List.of(topic(partitions))).all().get();
            made = true;
        } catch (ExecutionException refused) {
            made = refused.getCause() instanceof TopicExistsException;
            if (!made) {
                throw new TransientFailure("Kafka makes no " + name + ": " + refused.getMessage(), refused);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("interrupted while Kafka made " + name, stopping);
        }
    }

    private NewTopic topic(int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE));
    }
}
