package dev.baton.kit.kafka;

import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.Journal.Decided;
import dev.baton.kit.stage.Journal.Entry;
import dev.baton.kit.stage.Journal.Slice;
import dev.baton.kit.stage.Journal.Source;
import dev.baton.kit.stage.Partition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads the entries of a journal that count, and the records that they name.
final class Replay implements AutoCloseable {
    private static final int ENTRIES = 200;

    private final Consumers consumers;
    private final LogScan journal;
    private final int number;
    private final Map<Partition, LogScan> sources = new HashMap<>();

    Replay(Consumers consumers, TopicPartition journal) {
        this.consumers = consumers;
        this.journal = new LogScan(consumers.open(), journal);
        this.number = journal.partition();
    }

    void run(long from, long until, Consumer<Slice> slices) {
        for (long at = from; at < until; at += ENTRIES) {
            long next = Math.min(until, at + ENTRIES);
            List<Entry> counting = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> record : journal.read(at, next)) {
                Entry entry = EntryText.read(number, record.value());
                if (entry.at() == record.offset()) {
                    counting.add(entry);
                }
            }
            slices.accept(new Slice(number, at, next, decided(counting)));
        }
    }

    private List<Decided> decided(List<Entry> entries) {
        Map<Source, InboundRecord> records = records(entries);
        List<Decided> decided = new ArrayList<>();
        for (Entry entry : entries) {
            for (Source source : entry.sources()) {
                InboundRecord record = records.get(source);
                if (record == null) {
                    throw new IllegalStateException("the log does not keep " + source + " any more");
                }
                decided.add(new Decided(entry.time(), record));
            }
        }
        return decided;
    }

    private Map<Source, InboundRecord> records(List<Entry> entries) {
        Map<Partition, Set<Long>> offsets = new HashMap<>();
        for (Entry entry : entries) {
            for (Source source : entry.sources()) {
                offsets.computeIfAbsent(source.partition(), p -> new TreeSet<>())
                        .add(source.offset());
            }
        }
        Map<Source, InboundRecord> records = new HashMap<>();
        offsets.forEach((partition, wanted) -> {
            LogScan scan =
                    sources.computeIfAbsent(partition, p -> new LogScan(consumers.open(), LogScan.topicPartition(p)));
            scan.read(wanted).forEach(record -> records.put(new Source(partition, record.offset()), record));
        });
        return records;
    }

    @Override
    public void close() {
        journal.close();
        sources.values().forEach(LogScan::close);
    }
}
