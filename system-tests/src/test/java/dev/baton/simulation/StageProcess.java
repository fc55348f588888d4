package dev.baton.simulation;

import dev.baton.decide.Decider;
import dev.baton.kit.stage.Backoff;
import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.LogReader;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.StageMeter;
import dev.baton.kit.stage.StageRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A replica of a stage: the real runner, fed as `dev.baton.kit.Stage` feeds it.
final class StageProcess<S> extends Process {
    private static final int LARGEST_BATCH = 6;

    private final ConsumerGroup.Assignment assignment = new ConsumerGroup.Assignment(this);
    private final StageRunner<S> runner;
    private boolean busy;

    StageProcess(World world, ConsumerGroup group, Decider<S> decider, Class<S> stateType) {
        super(world, group);
        String stage = group.name;
        this.runner = new StageRunner<>(
                stage,
                EnumSet.copyOf(group.topics),
                decider,
                new StageRunner.Ports<>(
                        new SimulatedStore<>(world, stage, stateType, this),
                        events -> {
                            world.laws.toBeSaid(events);
                            emit(events);
                        },
                        (record, why) -> {
                            step();
                            world.laws.buried(stage, record, why);
                        },
                        new Log(),
                        StageMeter.NONE,
                        world.clock,
                        new Backoff(Duration.ZERO, Duration.ZERO, this::step)));
    }

    @Override
    void live() {
        while (true) {
            List<InboundRecord> batch = assignment.poll(1 + world.random.nextInt(LARGEST_BATCH));
            if (batch.isEmpty()) {
                strand.pause();
            } else {
                busy = true;
                decide(batch);
                busy = false;
            }
        }
    }

    private void decide(List<InboundRecord> batch) {
        Map<Partition, Long> next = new HashMap<>();
        batch.forEach(record -> next.merge(record.partition(), record.offset() + 1, Math::max));
        if (world.broken == Broken.COMMITTED_BEFORE_EMITTED) {
            group.commit(this, next);
        }
        world.trace("%s is given %s", this, batch);
        runner.run(batch);
        step();
        boolean committed = world.random.nextDouble() >= world.failureRate && group.commit(this, next);
        if (committed) {
            runner.committed(next);
        }
        step();
    }

    @Override
    boolean hasWork() {
        return busy || assignment.hasMore();
    }

    private final class Log implements LogReader {
        private static final int BATCH = 5;

        @Override
        public Map<Partition, Long> committed(Collection<Partition> partitions) {
            mayFail();
            step();
            Map<Partition, Long> committed = new HashMap<>();
            partitions.forEach(partition -> committed.put(partition, world.log.committed(group.name, partition)));
            step();
            return committed;
        }

        @Override
        public void read(Map<Partition, Range> ranges, Consumer<List<InboundRecord>> batches) {
            mayFail();
            List<InboundRecord> merged = new ArrayList<>();
            ranges.forEach((partition, range) ->
                    merged.addAll(world.log.records(partition).subList((int) range.from(), (int) range.until())));
            merged.sort(Comparator.comparingLong(InboundRecord::timestamp));
            for (int from = 0; from < merged.size(); from += BATCH) {
                step();
                batches.accept(List.copyOf(merged.subList(from, Math.min(merged.size(), from + BATCH))));
            }
        }
    }
}
