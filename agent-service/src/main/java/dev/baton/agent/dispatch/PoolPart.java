package dev.baton.agent.dispatch;

/// The name of a part of a pool that is saved by itself.
/// @param id an agent's, a conversation's or a queue's
public record PoolPart(Kind kind, String id) implements Comparable<PoolPart> {
    public enum Kind {
        AGENT,
        /// One that waits or is served.
        CONVERSATION,
        PACE,
        /// Who served a conversation last.
        MEMORY
    }

    @Override
    public int compareTo(PoolPart other) {
        int order = kind.compareTo(other.kind);
        return order == 0 ? id.compareTo(other.id) : order;
    }
}
