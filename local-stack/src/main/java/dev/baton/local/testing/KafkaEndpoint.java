package dev.baton.local.testing;

import dev.baton.local.store.KafkaTopics;
import java.util.List;

/// Where a broker answers.
public record KafkaEndpoint(String bootstrapServers) {
    /// Creates topics of the test's own.
    public void createTopics(int partitions, String... topics) {
        KafkaTopics.create(bootstrapServers, List.of(topics), partitions);
    }
}
