package dev.baton.simulation;

import dev.baton.events.EventId;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.Loaded;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import dev.baton.simulation.SimulatedRedis.Memory;
import dev.baton.simulation.SimulatedRedis.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One process's way to its stage's part of the store, as `RedisStageStore` and its scripts do it.
final class SimulatedStore<S> implements StageStore<S> {
    private static final Duration REMEMBERED = Duration.ofDays(8);

    private final World world;
    private final String stage;
    private final Class<S> stateType;
    private final Process process;

    SimulatedStore(World world, String stage, Class<S> stateType, Process process) {
        this.world = world;
        this.stage = stage;
        this.stateType = stateType;
        this.process = process;
    }

    private Memory memory() {
        return world.redis.stage(stage);
    }

    @Override
    public Found<S> load(Map<StateKey, List<EventId>> wanted) {
        process.mayFail();
        process.step();
        long writes = memory().writes.merge(process, 1L, Long::sum);
        Map<StateKey, Loaded<S>> loaded = new LinkedHashMap<>();
        wanted.forEach((key, ids) -> {
            process.step();
            Row row = memory().rows.get(key);
            if (row != null) {
                loaded.put(key, loaded(row, ids));
            }
        });
        process.step();
        return new Found<>(loaded, writes);
    }

    private Loaded<S> loaded(Row row, List<EventId> ids) {
        Set<EventId> seen = new HashSet<>();
        boolean expired = row.written.plus(REMEMBERED).isBefore(world.clock.instant());
        if (!expired && world.broken != Broken.SEEN_IS_FORGOTTEN) {
            for (EventId id : ids) {
                if (row.seen.containsKey(id)) {
                    seen.add(id);
                }
            }
        }
        List<Handled> kept = expired ? List.of() : List.copyOf(row.out.values());
        if (world.broken == Broken.LEFT_OVER_NOT_SAID) {
            kept = kept.stream().filter(handled -> ids.contains(handled.id())).toList();
        }
        return new Loaded<>(row.version, stateType.cast(row.state), seen, kept);
    }

    @Override
    public Saved save(List<Change<S>> changes) {
        process.mayFail();
        if (world.broken == Broken.EMITTED_BEFORE_SAVED) {
            changes.forEach(change -> change.handled().forEach(handled -> process.emit(handled.emitted())));
        }
        Set<StateKey> conflicts = new HashSet<>();
        for (Change<S> change : changes) {
            process.step();
            if (!save(change)) {
                conflicts.add(change.key());
            }
        }
        process.step();
        long writes = memory().writes.merge(process, 1L, Long::sum);
        process.step();
        process.mayFail();
        return new Saved(conflicts, writes);
    }

    private boolean save(Change<S> change) {
        Row row = memory().rows.getOrDefault(change.key(), new Row());
        if (row.version != change.expectedVersion() && world.broken != Broken.SAVED_WITHOUT_COMPARING) {
            return false;
        }
        memory().rows.put(change.key(), row);
        world.trace("%s saves %s", process, change);
        world.laws.saved(stage, change, row);
        row.version = world.random.nextLong(1, Long.MAX_VALUE);
        row.state = change.state();
        row.written = world.clock.instant();
        Instant newest = Instant.EPOCH;
        for (Handled handled : change.handled()) {
            row.seen.put(handled.id(), handled.time());
            if (!handled.emitted().isEmpty()) {
                row.out.put(handled.id(), handled);
            }
            newest = handled.time().isAfter(newest) ? handled.time() : newest;
        }
        change.forget().forEach(row.out::remove);
        Instant oldest = newest.minus(REMEMBERED);
        row.seen.values().removeIf(time -> time.isBefore(oldest));
        return true;
    }

    @Override
    public Known known(Collection<Partition> partitions) {
        process.mayFail();
        process.step();
        Memory memory = memory();
        Map<Partition, Long> positions = new HashMap<>();
        for (Partition partition : partitions) {
            if (world.broken == Broken.LOSS_NOT_LOOKED_FOR) {
                positions.put(partition, Long.MAX_VALUE / 2);
            } else if (memory.positions.containsKey(partition)) {
                positions.put(partition, Objects.requireNonNull(memory.positions.get(partition)));
            }
        }
        world.trace("%s asks %s: %s, %s", process, partitions, positions, memory.writes.get(process));
        Known known = new Known(memory.writes.getOrDefault(process, 0L), positions);
        process.step();
        return known;
    }

    @Override
    public boolean advance(Map<Partition, Step> steps, long leastWrites) {
        process.mayFail();
        process.step();
        Memory memory = memory();
        if (world.broken != Broken.LOSS_NOT_LOOKED_FOR) {
            boolean setBack = memory.writes.getOrDefault(process, 0L) < leastWrites
                    || steps.entrySet().stream()
                            .anyMatch(e -> memory.positions.getOrDefault(e.getKey(), 0L)
                                    < e.getValue().from());
            world.trace("%s advances %s by %d writes: %s", process, steps, leastWrites, setBack ? "set back" : "done");
            if (setBack) {
                return false;
            }
            steps.forEach((partition, step) -> memory.positions.merge(partition, step.to(), Math::max));
        }
        process.step();
        process.mayFail();
        return true;
    }
}
