package dev.baton.simulation;

import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.Topic;
import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.Journal.Entry;
import dev.baton.kit.stage.Partition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All topics, and how far each consumer group has committed.
final class SimulatedLog {
    static final int PARTITIONS = 4;

    private final SimulatedClock clock;
    private final Consumer<Envelope> onNew;
    private final Map<Partition, List<InboundRecord>> records = new HashMap<>();
    private final Map<EventId, Envelope> events = new LinkedHashMap<>();
    private final Set<InboundRecord> poison = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Map<Partition, Long>> committed = new HashMap<>();
    private final Map<String, Map<Integer, List<Entry>>> journals = new HashMap<>();

    /// @param onNew is told of every event when its id first appears
    SimulatedLog(SimulatedClock clock, Consumer<Envelope> onNew) {
        this.clock = clock;
        this.onNew = onNew;
    }

    void append(Envelope event) {
        append(event.data().topic(), event.key(), EventJson.write(event));
        Envelope before = events.putIfAbsent(event.id(), event);
        if (before == null) {
            onNew.accept(event);
        } else {
            boolean same = before.data().equals(event.data()) && Objects.equals(before.subject(), event.subject());
            Violation.unless(same, "one id says two things: %s and %s", before, event);
        }
    }

    /// Appends what nobody can read, of a contact's.
    void poison(byte[] value, String key) {
        append(Topic.INBOUND_MESSAGES, key, value);
        poison.add(
                records(new Partition(Topic.INBOUND_MESSAGES, partitionOf(key))).getLast());
    }

    boolean isPoison(InboundRecord record) {
        return poison.contains(record);
    }

    Set<InboundRecord> poison() {
        return poison;
    }

    /// Appends bytes as they are. Each record has a timestamp of its own.
    void append(Topic topic, @Nullable String key, byte[] value) {
        clock.advance(Duration.ofMillis(1));
        Partition partition = new Partition(topic, partitionOf(key));
        List<InboundRecord> there = records(partition);
        there.add(new InboundRecord(partition, there.size(), clock.instant().toEpochMilli(), key, value));
    }

    static int partitionOf(@Nullable String key) {
        return key == null ? 0 : Math.floorMod(key.hashCode(), PARTITIONS);
    }

    List<InboundRecord> records(Partition partition) {
        return records.computeIfAbsent(partition, p -> new ArrayList<>());
    }

    @Nullable
    Envelope event(EventId id) {
        return events.get(id);
    }

    /// In the order of their first appearance.
    Collection<Envelope> events() {
        return events.values();
    }

    List<Entry> journal(String stage, int number) {
        return journals.computeIfAbsent(stage, s -> new HashMap<>()).computeIfAbsent(number, n -> new ArrayList<>());
    }

    long committed(String group, Partition partition) {
        return committed.getOrDefault(group, Map.of()).getOrDefault(partition, 0L);
    }

    void commit(String group, Partition partition, long offset) {
        committed.computeIfAbsent(group, g -> new HashMap<>()).put(partition, offset);
    }
}
