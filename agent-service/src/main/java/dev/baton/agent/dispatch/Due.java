package dev.baton.agent.dispatch;

import java.time.Instant;

/// When something of the pool's is to be looked at again.
/// @param at in nanoseconds since 1970
/// @param about its key: an agent's, a conversation's or a memory's id
record Due(long at, What what, String about) implements Comparable<Due> {
    enum What {
        AGENT,
        CONVERSATION,
        MEMORY
    }

    Due(Instant at, What what, String about) {
        this(Rank.nanos(at), what, about);
    }

    boolean isAfter(Instant now) {
        return at > Rank.nanos(now);
    }

    @Override
    public int compareTo(Due other) {
        int order = Long.compare(at, other.at);
        if (order == 0) {
            order = what.compareTo(other.what);
        }
        return order == 0 ? about.compareTo(other.about) : order;
    }
}
