package dev.baton.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.Topic;
import dev.baton.kit.stage.Journal.Decided;
import dev.baton.kit.stage.Journal.Entry;
import dev.baton.kit.stage.Journal.Slice;
import dev.baton.kit.stage.Journal.Source;
import dev.baton.kit.stage.Partition;
import dev.baton.local.testing.KafkaEndpoint;
import dev.baton.local.testing.TestStores;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaJournalIT {
    private static final Partition PARTITION = new Partition(Topic.DELIVERY_RECEIPTS, 0);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456Z");

    private static KafkaEndpoint kafka;
    private static KafkaProducer<String, byte[]> producer;

    private final KafkaJournal journal = new KafkaJournal(
            "stage" + UUID.randomUUID(),
            kafka.bootstrapServers(),
            "group" + UUID.randomUUID(),
            PARTITION.topic().topicName(),
            KafkaJournalIT::append);

    @BeforeAll
    static void connect() {
        kafka = TestStores.shared().kafka();
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void disconnect() {
        producer.close();
    }

    @Test
    void entriesLieWhereTheyWereExpectedAndOthersDoNotCount() {
        assertThat(journal.end(0)).isZero();
        long first = received("one");
        long second = received("two");
        Entry expected = new Entry(0, 0, NOW, List.of(source(first)));
        Entry outOfPlace = new Entry(0, 0, NOW, List.of(source(second)));
        assertThat(journal.append(List.of(expected))).isEqualTo(Map.of(0, 0L));
        assertThat(journal.append(List.of(outOfPlace))).isEqualTo(Map.of(0, 1L));
        assertThat(journal.end(0)).isEqualTo(2);
        List<Slice> slices = replayed(2);
        assertThat(slices).hasSize(1);
        assertThat(slices.getFirst().next()).isEqualTo(2);
        assertThat(words(slices)).containsExactly("one");
        assertThat(slices.getFirst().decided().getFirst().time()).isEqualTo(NOW);
    }

    @Test
    void aLongJournalIsReplayedInPartsAndInItsOrder() {
        List<String> expected = new ArrayList<>();
        for (int at = 0; at < 450; at++) {
            long first = received("a" + at);
            long second = received("b" + at);
            assertThat(journal.append(List.of(new Entry(0, at, NOW, List.of(source(second), source(first))))))
                    .isEqualTo(Map.of(0, (long) at));
            expected.addAll(List.of("b" + at, "a" + at));
        }
        List<Slice> slices = replayed(450);
        assertThat(slices).extracting(Slice::next).containsExactly(200L, 400L, 450L);
        assertThat(words(slices)).isEqualTo(expected);
    }

    private List<Slice> replayed(long until) {
        List<Slice> slices = new ArrayList<>();
        journal.replay(0, 0, until, slices::add);
        return slices;
    }

    private static List<String> words(List<Slice> slices) {
        return slices.stream()
                .flatMap(slice -> slice.decided().stream())
                .map(Decided::record)
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static Source source(long offset) {
        return new Source(PARTITION, offset);
    }

    private static long received(String words) {
        return append(List.of(new ProducerRecord<>(
                        PARTITION.topic().topicName(), 0, null, words.getBytes(StandardCharsets.UTF_8))))
                .getFirst()
                .offset();
    }

    private static List<RecordMetadata> append(List<ProducerRecord<String, byte[]>> records) {
        List<RecordMetadata> places = new ArrayList<>();
        for (ProducerRecord<String, byte[]> record : records) {
            try {
                places.add(producer.send(record).get());
            } catch (InterruptedException | ExecutionException failed) {
                throw new AssertionError(failed);
            }
        }
        return places;
    }
}
