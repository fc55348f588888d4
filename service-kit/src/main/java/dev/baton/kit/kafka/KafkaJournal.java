package dev.baton.kit.kafka;

import dev.baton.kit.stage.Journal;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.TransientFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// A stage's journal as the topic `<stage>-journal`, read by consumers of its own that join no group.
public final class KafkaJournal implements Journal {
    private final String topic;
    private final JournalTopic made;
    private final Consumers consumers;
    private final Function<List<ProducerRecord<String, byte[]>>, List<RecordMetadata>> appender;

    /// @param example a topic that the stage reads, whose number of partitions is the journal's
    /// @param appender returns where records came to lie when the brokers have acknowledged them
    public KafkaJournal(
            String stage,
            String bootstrapServers,
            String group,
            String example,
            Function<List<ProducerRecord<String, byte[]>>, List<RecordMetadata>> appender) {
        this.topic = stage + "-journal";
        this.made = new JournalTopic(bootstrapServers, topic, example);
        this.consumers = new Consumers(bootstrapServers, group);
        this.appender = appender;
    }

    @Override
    public long end(int number) {
        made.ensure();
        TopicPartition partition = new TopicPartition(topic, number);
        return asking(consumer -> consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L));
    }

    @Override
    public Map<Integer, Long> append(List<Entry> entries) {
        made.ensure();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(entries.size());
        entries.forEach(
                entry -> records.add(new ProducerRecord<>(topic, entry.number(), null, EntryText.write(entry))));
        Map<Integer, Long> places = new HashMap<>();
        for (RecordMetadata place : appender.apply(records)) {
            places.put(place.partition(), place.offset());
        }
        return places;
    }

    @Override
    public void replay(int number, long from, long until, Consumer<Slice> slices) {
        try (Replay replay = new Replay(consumers, new TopicPartition(topic, number))) {
            replay.run(from, until, slices);
        } catch (KafkaException unanswered) {
            throw failure(unanswered);
        }
    }

    @Override
    public Map<Partition, Long> committed(Collection<Partition> partitions) {
        Map<TopicPartition, Partition> asked =
                partitions.stream().collect(Collectors.toMap(LogScan::topicPartition, partition -> partition));
        return asking(consumer -> {
            Map<Partition, Long> committed = new HashMap<>();
            consumer.committed(asked.keySet()).forEach((partition, offset) -> {
                if (offset != null) {
                    committed.put(asked.get(partition), offset.offset());
                }
            });
            return committed;
        });
    }

    private <T> T asking(Function<KafkaConsumer<String, byte[]>, T> question) {
        try (KafkaConsumer<String, byte[]> consumer = consumers.open()) {
            return question.apply(consumer);
        } catch (KafkaException unanswered) {
            throw failure(unanswered);
        }
    }

    private static TransientFailure failure(KafkaException unanswered) {
        return new TransientFailure("Kafka: " + unanswered.getMessage(), unanswered);
    }
}
