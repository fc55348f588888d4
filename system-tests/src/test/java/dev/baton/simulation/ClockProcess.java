package dev.baton.simulation;

import dev.baton.events.Envelope;
import dev.baton.events.EventJson;
import dev.baton.events.TimerEvent.DeadlineSet;
import dev.baton.events.Topic;
import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.TransientFailure;
import dev.baton.routing.Deadlines;
import dev.baton.routing.Deadlines.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A replica of routing's clock: the real deadlines, read and acknowledged as `TimerConsumer` and `AlarmClock` do. The
/// offset that is committed stays before the oldest record that is not acknowledged.
final class ClockProcess extends Process {
    private static final int MOST_AT_ONCE = 20;
    private static final Duration TICK = Duration.ofMillis(500);

    private final ConsumerGroup.Assignment assignment = new ConsumerGroup.Assignment(this);
    private final Deadlines<InboundRecord> deadlines = new Deadlines<>();
    private final Map<Partition, TreeSet<Long>> open = new HashMap<>();
    private final Map<Partition, Long> read = new HashMap<>();
    private Instant ticked = Instant.EPOCH;
    private boolean busy;

    ClockProcess(World world, ConsumerGroup group) {
        super(world, group);
    }

    @Override
    void live() {
        while (true) {
            List<InboundRecord> batch = assignment.poll(MOST_AT_ONCE);
            busy = true;
            batch.forEach(this::hold);
            if (tickIsDue()) {
                tick();
            }
            busy = false;
            strand.pause();
        }
    }

    private void hold(InboundRecord record) {
        step();
        read.put(record.partition(), record.offset() + 1);
        Envelope envelope = EventJson.read(Topic.ROUTING_TIMERS, record.value());
        if (envelope.data() instanceof DeadlineSet set) {
            deadlines.add(new Deadline<>(envelope, set, record));
            if (world.broken != Broken.DEADLINES_ACKNOWLEDGED_AT_ONCE) {
                open.computeIfAbsent(record.partition(), p -> new TreeSet<>()).add(record.offset());
            }
        }
        commit(record.partition());
    }

    private void tick() {
        ticked = world.clock.instant();
        List<Deadline<InboundRecord>> due = deadlines.takeDue(ticked, MOST_AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        try {
            emit(due.stream().map(deadline -> deadline.passed(ticked)).toList());
        } catch (TransientFailure notSaid) {
            due.forEach(deadlines::add);
            ticked = Instant.EPOCH;
            return;
        }
        for (Deadline<InboundRecord> deadline : due) {
            step();
            InboundRecord record = deadline.receipt();
            open.getOrDefault(record.partition(), new TreeSet<>()).remove(record.offset());
            commit(record.partition());
        }
    }

    private void commit(Partition partition) {
        TreeSet<Long> left = open.getOrDefault(partition, new TreeSet<>());
        long offset = left.isEmpty() ? read.getOrDefault(partition, 0L) : left.first();
        if (offset > world.log.committed(group.name, partition)) {
            group.commit(this, Map.of(partition, offset));
        }
    }

    private boolean tickIsDue() {
        return deadlines.size() > 0 && !ticked.plus(TICK).isAfter(world.clock.instant());
    }

    @Override
    boolean hasWork() {
        return busy || assignment.hasMore() || tickIsDue();
    }
}
