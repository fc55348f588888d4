package dev.baton.kit.stage;

import org.jspecify.annotations.Nullable;

/// A record as it lies in the log.
/// @param timestamp epoch milliseconds, as its producer stamped it
@SuppressWarnings("ArrayRecordComponent") // the bytes as Kafka hands them over; never compared
public record InboundRecord(
        Partition partition,
        long offset,
        long timestamp,
        @Nullable String key,
        byte @Nullable [] value) {
    @Override
    public String toString() {
        return partition + "@" + offset;
    }
}
