package dev.baton.simulation;

import dev.baton.events.EventId;
import dev.baton.events.Topic;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.StageStore.Position;
import dev.baton.kit.stage.StateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the stages' stores hold, and older copies of it.
final class SimulatedRedis {
    private Map<String, Memory> stages = new HashMap<>();
    private final List<Map<String, Memory>> copies = new ArrayList<>();

    /// What one stage's store holds.
    static final class Memory {
        final Map<StateKey, Row> rows = new HashMap<>();
        final Map<Integer, Position> positions = new HashMap<>();

        Memory copy() {
            Memory copy = new Memory();
            rows.forEach((key, row) -> copy.rows.put(key, row.copy()));
            copy.positions.putAll(positions);
            return copy;
        }
    }

    /// What is kept under one key.
    static final class Row {
        long version;

        @Nullable
        Object state;

        Map<EventId, Instant> seen = new LinkedHashMap<>();
        Map<EventId, Handled> out = new LinkedHashMap<>();
        Instant written = Instant.EPOCH;
        /// What the store would remember if it forgot nothing, for the laws.
        final Set<EventId> everHandled = new HashSet<>();
        /// How far each topic has been decided, for the laws.
        final Map<Topic, Long> decidedUpTo = new HashMap<>();

        Row copy() {
            Row copy = new Row();
            copy.version = version;
            copy.state = state;
            copy.seen = new LinkedHashMap<>(seen);
            copy.out = new LinkedHashMap<>(out);
            copy.written = written;
            copy.everHandled.addAll(everHandled);
            copy.decidedUpTo.putAll(decidedUpTo);
            return copy;
        }
    }

    Memory stage(String name) {
        return stages.computeIfAbsent(name, n -> new Memory());
    }

    /// Makes a copy that some of the stages may be set back to.
    void snapshot() {
        copies.add(copy(stages));
    }

    /// Sets the named stages back to an older copy, or to nothing. Younger copies are gone with it.
    void setBack(Set<String> names, Random random) {
        int chosen = random.nextInt(copies.size() + 1) - 1;
        Map<String, Memory> old = chosen < 0 ? Map.of() : copy(copies.get(chosen));
        names.forEach(name -> stages.put(name, old.getOrDefault(name, new Memory())));
        copies.subList(chosen + 1, copies.size()).clear();
    }

    private static Map<String, Memory> copy(Map<String, Memory> stages) {
        Map<String, Memory> copy = new HashMap<>();
        stages.forEach((name, memory) -> copy.put(name, memory.copy()));
        return copy;
    }
}
