package dev.baton.kit.kafka;

import dev.baton.events.Topic;
import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.Partition;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/// Reads parts of one partition, mostly one behind the other.
final class LogScan implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final TopicPartition partition;
    private final Deque<ConsumerRecord<String, byte[]>> ahead = new ArrayDeque<>();
    private long handedOver = -1;

    LogScan(KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
        this.consumer = consumer;
        this.partition = partition;
        consumer.assign(Set.of(partition));
    }

    static TopicPartition topicPartition(Partition partition) {
        return new TopicPartition(partition.topic().topicName(), partition.number());
    }

    /// The records from `from` up to before `until`.
    List<ConsumerRecord<String, byte[]>> read(long from, long until) {
        if (handedOver != from) {
            ahead.clear();
            consumer.seek(partition, from);
        }
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        take(until, found);
        while (ahead.isEmpty() && consumer.position(partition) < until) {
            consumer.poll(POLL).forEach(ahead::add);
            take(until, found);
        }
        handedOver = until;
        return found;
    }

    private void take(long until, List<ConsumerRecord<String, byte[]>> found) {
        while (!ahead.isEmpty() && ahead.getFirst().offset() < until) {
            found.add(ahead.removeFirst());
        }
    }

    /// The records at these offsets.
    List<InboundRecord> read(Set<Long> offsets) {
        long from = Collections.min(offsets);
        long until = Collections.max(offsets) + 1;
        return read(handedOver >= 0 && handedOver < from ? handedOver : from, until).stream()
                .filter(record -> offsets.contains(record.offset()))
                .map(LogScan::inbound)
                .toList();
    }

    private static InboundRecord inbound(ConsumerRecord<String, byte[]> record) {
        Topic topic = Topic.named(record.topic())
                .orElseThrow(() -> new IllegalStateException("no topic of Baton's: " + record.topic()));
        return new InboundRecord(
                new Partition(topic, record.partition()),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
