package dev.baton.kit.stage;

import dev.baton.events.Topic;
import dev.baton.kit.stage.LogReader.Range;
import dev.baton.kit.stage.StageStore.Known;
import dev.baton.kit.stage.StageStore.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// How far a stage has come, and whether its store still knows it.
///
/// A store that was flushed or set back shows fewer writes, or positions behind what is committed. What lies between
/// its
/// positions and those that are known was decided and said before, so it is decided again only to restore the states;
/// nothing of it is said again.
final class Progress {
    private static final Logger LOG = Logger.getLogger(Progress.class);

    private final String stage;
    private final Set<Topic> topics;
    private final StageStore<?> store;
    private final LogReader log;
    private final Consumer<Map<Partition, Long>> onCommitted;
    private final Map<Partition, Long> known = new HashMap<>();
    private long writes;
    private long storedWrites;

    /// @param onCommitted is told of committed offsets when they are looked up
    Progress(
            String stage,
            Set<Topic> topics,
            StageStore<?> store,
            LogReader log,
            Consumer<Map<Partition, Long>> onCommitted) {
        this.stage = stage;
        this.topics = Set.copyOf(topics);
        this.store = store;
        this.log = log;
        this.onCommitted = onCommitted;
    }

    static Map<Partition, Long> after(List<InboundRecord> records) {
        Map<Partition, Long> next = new HashMap<>();
        records.forEach(record -> next.merge(record.partition(), record.offset() + 1, Math::max));
        return next;
    }

    /// Where a batch begins. Everything before was decided, or the log would not have gone on to it.
    static Map<Partition, Long> before(List<InboundRecord> records) {
        Map<Partition, Long> first = new HashMap<>();
        records.forEach(record -> first.merge(record.partition(), record.offset(), Math::min));
        return first;
    }

    /// The store counted a write of this process. False when there were fewer than expected, so that it was set back
    /// meanwhile: then more is expected of it than it has, and it will not move on.
    boolean wrote(long count) {
        boolean asExpected = count > writes;
        writes = Math.max(writes + 1, count);
        return asExpected;
    }

    /// The store counted a write of this process, and nothing depends on earlier ones.
    void beganWith(long count) {
        writes = count;
    }

    /// The ranges that the store has lost of these partitions and of the others with the same numbers: a conversation's
    /// events lie in all topics under one number, and are to be decided in one order. Empty when nothing is lost.
    /// @param met where the batch in hand begins
    Map<Partition, Range> lost(Map<Partition, Long> met) {
        Set<Partition> partitions = siblings(met.keySet());
        learn(met, partitions);
        Known stored = store.known(partitions);
        Map<Partition, Range> lost = new HashMap<>();
        for (Partition partition : partitions) {
            long from = stored.positions().getOrDefault(partition, 0L);
            long until = known.getOrDefault(partition, 0L);
            if (from < until) {
                lost.put(partition, new Range(from, until));
            } else {
                known.put(partition, from);
            }
        }
        storedWrites = stored.writes();
        return lost;
    }

    /// Thrown by what decides again when the store is not the one any more that the rebuilding began with.
    static final class SetBackAgain extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Decides the lost ranges again, or as far as the store stays as it is. The caller loads its states only
    /// afterwards.
    void rebuild(Map<Partition, Range> lost, Consumer<List<InboundRecord>> decide) {
        LOG.warnf("the store of stage %s was flushed or set back: rebuilding %s from the log", stage, lost);
        long writesBefore = writes;
        writes = storedWrites;
        try {
            log.read(lost, decide);
        } catch (SetBackAgain meanwhile) {
            LOG.warnf("the store of stage %s was set back while it was rebuilt", stage);
            return;
        }
        Map<Partition, Step> steps = new HashMap<>();
        lost.forEach((partition, range) -> steps.put(partition, new Step(range.from(), range.until())));
        if (store.advance(steps, writes)) {
            LOG.infof("stage %s is rebuilt", stage);
        } else {
            LOG.warnf("the store of stage %s was set back again while it was rebuilt", stage);
        }
        writes = Math.max(writesBefore, writes);
    }

    /// Moves on to `next`. False when the store was set back since the batch was loaded; nothing was moved then.
    boolean advance(Map<Partition, Long> next) {
        Map<Partition, Step> steps = new HashMap<>();
        next.forEach((partition, to) -> {
            long from = known.getOrDefault(partition, 0L);
            if (to > from) {
                steps.put(partition, new Step(from, to));
            }
        });
        if (!store.advance(steps, writes)) {
            return false;
        }
        steps.forEach((partition, step) -> known.put(partition, step.to()));
        return true;
    }

    private Set<Partition> siblings(Set<Partition> met) {
        Set<Partition> all = new HashSet<>();
        for (Partition partition : met) {
            topics.forEach(topic -> all.add(new Partition(topic, partition.number())));
        }
        return all;
    }

    /// A batch beyond what is known means that the partition was elsewhere meanwhile, and its siblings with it.
    private void learn(Map<Partition, Long> met, Set<Partition> partitions) {
        boolean cameBack = met.entrySet().stream().anyMatch(e -> known.getOrDefault(e.getKey(), -1L) < e.getValue());
        if (cameBack || !known.keySet().containsAll(partitions)) {
            Map<Partition, Long> committed = log.committed(partitions);
            onCommitted.accept(committed);
            partitions.forEach(partition -> known.merge(partition, committed.getOrDefault(partition, 0L), Math::max));
            met.forEach((partition, first) -> known.merge(partition, first, Math::max));
        }
    }
}
