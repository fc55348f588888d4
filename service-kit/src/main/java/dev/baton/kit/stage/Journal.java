package dev.baton.kit.stage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The order in which a stage decided, in the log itself: one partition for each number of the partitions it reads.
///
/// An entry names the place at which it expects to lie, and counts only if it lies there. So whoever appends without
/// knowing all entries before has appended nothing, and all readers agree on what was decided, and in which order. A
/// stage's states are what its decider makes of the entries that count; its store is a view of them.
///
/// A journal that does not answer throws [TransientFailure]. What was being appended then may lie there or not.
public interface Journal {
    /// The place behind the last entry.
    long end(int number);

    /// Appends the entries and tells where each came to lie, when the brokers have acknowledged all.
    Map<Integer, Long> append(List<Entry> entries);

    /// Hands over what was decided by the entries that count from place `from` up to before `until`, in order.
    void replay(int number, long from, long until, Consumer<Slice> slices);

    /// The offsets up to which this stage's consumer group has committed; 0 where it never did.
    Map<Partition, Long> committed(Collection<Partition> partitions);

    /// What was decided of one batch under one partition number.
    /// @param at the place at which it counts
    /// @param time when it was decided, which is when what it made the stage say happened
    /// @param sources the records that brought what was decided; those of one key in the order of the decisions
    record Entry(int number, long at, Instant time, List<Source> sources) {
        public Entry {
            sources = List.copyOf(sources);
        }
    }

    /// Where a record lies within the partitions of one number.
    record Source(Partition partition, long offset) {}

    /// Part of a journal.
    /// @param from where it begins
    /// @param next where the next part begins
    record Slice(int number, long from, long next, List<Decided> decided) {
        public Slice {
            decided = List.copyOf(decided);
        }
    }

    /// One record that was decided, and when.
    record Decided(Instant time, InboundRecord record) {}
}
