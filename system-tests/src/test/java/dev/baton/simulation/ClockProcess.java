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
import java.util.function.Function;

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
        if (envelope.data() instanceof DeadlineSet set
                && deadlines.add(new Deadline<>(envelope, set, world.clock.instant(), record))) {
            if (world.broken != Broken.DEADLINES_ACKNOWLEDGED_AT_ONCE) {
                open.computeIfAbsent(record.partition(), p -> new TreeSet<>()).add(record.offset());
            }
        }
        commit(record.partition());
    }

    private void tick() {
        ticked = world.clock.instant();
        say(deadlines.takeDue(ticked, MOST_AT_ONCE), deadline -> deadline.passed(ticked));
        say(deadlines.takeReadBy(ticked.minus(Deadlines.CARRIED_AFTER), MOST_AT_ONCE), Deadline::set);
    }

    private void say(List<Deadline<InboundRecord>> taken, Function<Deadline<InboundRecord>, Envelope> what) {
        if (taken.isEmpty()) {
            return;
        }
        try {
            emit(taken.stream().map(what).toList());
        } catch (TransientFailure notSaid) {
            taken.forEach(deadlines::add);
            ticked = Instant.EPOCH;
            return;
        }
        for (Deadline<InboundRecord> deadline : taken) {
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
