package dev.baton.simulation;

import dev.baton.decide.Decider;
import dev.baton.kit.stage.Backoff;
import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.StageMeter;
import dev.baton.kit.stage.StageRunner;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A replica of a stage: the real runner, fed as `dev.baton.kit.Stage` feeds it.
final class StageProcess<S> extends Process {
    private static final int LARGEST_BATCH = 6;

    private final ConsumerGroup.Assignment assignment = new ConsumerGroup.Assignment(this);
    private final StageRunner<S> runner;
    private boolean busy;
    private boolean checkIsDue;

    StageProcess(World world, ConsumerGroup group, Decider<S> decider, Class<S> stateType) {
        super(world, group);
        String stage = group.name;
        this.runner = new StageRunner<>(
                stage,
                EnumSet.copyOf(group.topics),
                decider,
                new StageRunner.Ports<>(
                        new SimulatedStore<>(world, stage, stateType, this),
                        new SimulatedJournal(world, stage, this),
                        events -> {
                            world.laws.toBeSaid(events);
                            emit(events);
                        },
                        (record, why) -> {
                            step();
                            world.laws.buried(stage, record, why);
                        },
                        StageMeter.NONE,
                        world.clock,
                        new Backoff(Duration.ZERO, Duration.ZERO, this::step)));
    }

    @Override
    void live() {
        while (true) {
            List<InboundRecord> batch = assignment.poll(1 + world.random.nextInt(LARGEST_BATCH));
            if (!batch.isEmpty()) {
                busy = true;
                decide(batch);
                busy = false;
            } else if (!checkIsDue) {
                strand.pause();
            }
            if (checkIsDue) {
                busy = true;
                checkIsDue = false;
                runner.repair(assignment.numbers());
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
        return busy || checkIsDue || assignment.hasMore();
    }

    @Override
    void checkIsDue() {
        checkIsDue = true;
    }
}
