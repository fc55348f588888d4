package dev.baton.kit.kafka;

import dev.baton.events.Topic;
import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.LogReader;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.TransientFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads with a consumer of its own that joins no group, so the stage's consumption is not disturbed.
public final class KafkaLogReader implements LogReader {
    private static final int BATCH = 500;
    private static final int BUFFERED = 2_000;
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final String group;

    public KafkaLogReader(String bootstrapServers, String group) {
        this.bootstrapServers = bootstrapServers;
        this.group = group;
    }

    @Override
    public Map<Partition, Long> committed(Collection<Partition> partitions) {
        Map<TopicPartition, Partition> asked =
                partitions.stream().collect(Collectors.toMap(KafkaLogReader::topicPartition, partition -> partition));
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Map<Partition, Long> committed = new HashMap<>();
            consumer.committed(asked.keySet()).forEach((partition, offset) -> {
                if (offset != null) {
                    committed.put(asked.get(partition), offset.offset());
                }
            });
            return committed;
        } catch (KafkaException unanswered) {
            throw new TransientFailure("Kafka: " + unanswered.getMessage(), unanswered);
        }
    }

    @Override
    public void read(Map<Partition, Range> ranges, Consumer<List<InboundRecord>> batches) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            new Merge(consumer, ranges).run(batches);
        } catch (KafkaException unanswered) {
            throw new TransientFailure("Kafka: " + unanswered.getMessage(), unanswered);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static TopicPartition topicPartition(Partition partition) {
        return new TopicPartition(partition.topic().topicName(), partition.number());
    }

    /// The record as the stages know it.
    static InboundRecord inbound(ConsumerRecord<String, byte[]> record) {
        Topic topic = Topic.named(record.topic())
                .orElseThrow(() -> new IllegalStateException("no topic of Baton's: " + record.topic()));
        return new InboundRecord(
                new Partition(topic, record.partition()),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.value());
    }

    /// Merges partitions by timestamp: the next record is known once every unfinished partition shows its head.
    private static final class Merge {
        private final KafkaConsumer<String, byte[]> consumer;
        private final Map<TopicPartition, Long> until = new HashMap<>();
        private final Map<TopicPartition, Deque<InboundRecord>> buffers = new HashMap<>();

        Merge(KafkaConsumer<String, byte[]> consumer, Map<Partition, Range> ranges) {
            this.consumer = consumer;
            ranges.forEach((partition, range) -> {
                until.put(topicPartition(partition), range.until());
                buffers.put(topicPartition(partition), new ArrayDeque<>());
            });
            consumer.assign(until.keySet());
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(until.keySet());
            ranges.forEach((partition, range) -> {
                TopicPartition at = topicPartition(partition);
                consumer.seek(at, new OffsetAndMetadata(Math.max(range.from(), beginnings.getOrDefault(at, 0L))));
            });
        }

        void run(Consumer<List<InboundRecord>> batches) {
            List<InboundRecord> batch = new ArrayList<>();
            while (true) {
                Optional<InboundRecord> next = next();
                if (next.isPresent()) {
                    batch.add(next.get());
                }
                if (batch.size() >= BATCH || (next.isEmpty() && !batch.isEmpty())) {
                    batches.accept(List.copyOf(batch));
                    batch.clear();
                }
                if (next.isEmpty()) {
                    return;
                }
            }
        }

        private Optional<InboundRecord> next() {
            while (buffers.entrySet().stream().anyMatch(e -> e.getValue().isEmpty() && !finished(e.getKey()))) {
                fill();
            }
            return buffers.values().stream()
                    .filter(buffer -> !buffer.isEmpty())
                    .min(Comparator.comparingLong(buffer -> buffer.getFirst().timestamp()))
                    .map(Deque::removeFirst);
        }

        private boolean finished(TopicPartition partition) {
            return consumer.position(partition) >= until.getOrDefault(partition, 0L);
        }

        private void fill() {
            Set<TopicPartition> full = until.keySet().stream()
                    .filter(p -> finished(p)
                            || buffers.getOrDefault(p, new ArrayDeque<>()).size() > BUFFERED)
                    .collect(Collectors.toSet());
            consumer.resume(consumer.paused());
            consumer.pause(full);
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                Deque<InboundRecord> buffer = buffers.get(partition);
                if (buffer != null && record.offset() < until.getOrDefault(partition, 0L)) {
                    buffer.add(inbound(record));
                }
            }
        }
    }
}
