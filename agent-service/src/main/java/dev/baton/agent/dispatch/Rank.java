package dev.baton.agent.dispatch;

import java.time.Instant;

/// The order in which conversations are served: the highest priority, then the earliest deadline, then whoever waits the
/// longest; the id only so that the order is total.
/// @param priority grown by the wait
record Rank(int priority, Instant due, Instant since, String conversation) implements Comparable<Rank> {
    @Override
    public int compareTo(Rank other) {
        int order = Integer.compare(other.priority, priority);
        if (order == 0) {
            order = due.compareTo(other.due);
        }
        if (order == 0) {
            order = since.compareTo(other.since);
        }
        return order == 0 ? conversation.compareTo(other.conversation) : order;
    }
}
