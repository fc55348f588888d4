package dev.baton.agent.dispatch;

import java.time.Duration;
import java.time.Instant;

/// The order in which conversations are served: what is most urgent, then the earliest deadline, then whoever waits the
/// longest; the id only so that the order is total.
///
/// Every step of priority moves the deadline forward by as much as its queue lets it be worth. So priority comes first,
/// a long wait outgrows it, and the order of two conversations never changes: time costs nothing.
/// @param urgent of the highest priority, which no wait outgrows
/// @param due the deadline, moved by the priority; in nanoseconds since 1970
/// @param since when the wait began, likewise
record Rank(boolean urgent, long due, long since, String conversation) implements Comparable<Rank> {
    private static final int MOST_URGENT = 9;
    private static final long NANOS = 1_000_000_000;

    /// @param step what a step of priority is worth
    static Rank of(Request request, Duration step) {
        return new Rank(
                request.priority() >= MOST_URGENT,
                nanos(request.due()) - step.toNanos() * request.priority(),
                nanos(request.since()),
                request.conversation().value());
    }

    @Override
    public int compareTo(Rank other) {
        int order = Boolean.compare(other.urgent, urgent);
        if (order == 0) {
            order = Long.compare(due, other.due);
        }
        if (order == 0) {
            order = Long.compare(since, other.since);
        }
        return order == 0 ? conversation.compareTo(other.conversation) : order;
    }

    static long nanos(Instant moment) {
        return moment.getEpochSecond() * NANOS + moment.getNano();
    }
}
