package dev.baton.kit.stage;

import java.util.Map;
import java.util.function.Consumer;

/// Reads the log again, apart from the stage's own consumption, to rebuild what a store lost.
public interface LogReader {
    /// The offsets up to which this stage's consumer group has committed; 0 where it never did.
    Map<Partition, Long> committed(java.util.Collection<Partition> partitions);

    /// Hands over the records of the ranges, merged by timestamp, in batches.
    /// @param ranges per partition the first offset, and the one to stop before
    void read(Map<Partition, Range> ranges, Consumer<java.util.List<InboundRecord>> batches);

    record Range(long from, long until) {}
}
