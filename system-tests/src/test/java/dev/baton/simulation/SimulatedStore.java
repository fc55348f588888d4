package dev.baton.simulation;

import dev.baton.events.EventId;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.Loaded;
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
    public Found<S> load(Map<StateKey, List<EventId>> wanted, Collection<Integer> numbers) {
        process.mayFail();
        process.step();
        Map<StateKey, Loaded<S>> loaded = new LinkedHashMap<>();
        wanted.forEach((key, ids) -> {
            Row row = memory().rows.get(key);
            if (row != null) {
                loaded.put(key, loaded(row, ids));
            }
        });
        Map<Integer, Position> positions = new HashMap<>();
        numbers.forEach(number -> positions.put(number, position(number)));
        process.step();
        return new Found<>(loaded, positions);
    }

    private Position position(int number) {
        Position position = memory().positions.getOrDefault(number, Position.BEGINNING);
        return world.broken == Broken.LOSS_NOT_LOOKED_FOR
                ? new Position(world.log.journal(stage, number).size(), position.mark())
                : position;
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
    public boolean save(List<Change<S>> changes, Map<Integer, Move> moves) {
        process.mayFail();
        process.step();
        boolean asExpected = moves.entrySet().stream()
                        .allMatch(e -> position(e.getKey())
                                .mark()
                                .equals(e.getValue().from().mark()))
                && changes.stream()
                        .allMatch(change ->
                                version(change.key()) == change.before().version());
        if (!asExpected && world.broken != Broken.SAVED_WITHOUT_COMPARING) {
            world.trace("%s saves nothing, for the store has moved: %s", process, moves);
            return false;
        }
        changes.forEach(this::save);
        moves.forEach((number, move) ->
                memory().positions.put(number, new Position(move.to(), Long.toString(world.random.nextLong()))));
        process.step();
        process.mayFail();
        return true;
    }

    private long version(StateKey key) {
        Row row = memory().rows.get(key);
        return row == null ? 0 : row.version;
    }

    private void save(Change<S> change) {
        Row row = memory().rows.computeIfAbsent(change.key(), key -> new Row());
        world.trace("%s saves %s", process, change);
        world.laws.saved(stage, change, row);
        row.version = world.random.nextLong();
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
    }
}
