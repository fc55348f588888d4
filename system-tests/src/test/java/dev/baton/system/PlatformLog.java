package dev.baton.system;

import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventJson;
import dev.baton.events.Topic;
import dev.baton.local.LocalPlatform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What a platform has written into its topics so far.
final class PlatformLog {
    private static final Duration POLL = Duration.ofMillis(200);

    private final LocalPlatform platform;

    PlatformLog(LocalPlatform platform) {
        this.platform = platform;
    }

    /// Every event of these topics, a repetition under the same id left out; in order of its conversation.
    List<Envelope> events(Topic... topics) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.kafkaBootstrap(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = Arrays.stream(topics)
                    .map(Topic::topicName)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<String> seen = new HashSet<>();
            List<Envelope> events = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(record -> {
                    Envelope event = EventJson.read(named(record.topic()), record.value());
                    if (seen.add(event.id().value())) {
                        events.add(event);
                    }
                });
            }
            return events;
        }
    }

    private static Topic named(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// What was said of one kind about one conversation.
    <T> Stream<T> about(String conversation, Topic topic, Class<T> kind) {
        return events(topic).stream()
                .filter(event -> new ConversationId(conversation).equals(event.subject()))
                .map(Envelope::data)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
