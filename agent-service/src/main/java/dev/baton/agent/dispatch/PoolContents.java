package dev.baton.agent.dispatch;

import java.time.Instant;
import java.util.List;

/// All that is true of a pool, without what only serves to find it.
public record PoolContents(
        Instant now,
        List<PoolAgent> agents,
        List<WaitingConversation> waiting,
        List<Assignment> assignments,
        List<Pace> paces,
        List<LastServed> memories) {
    public PoolContents {
        agents = List.copyOf(agents);
        waiting = List.copyOf(waiting);
        assignments = List.copyOf(assignments);
        paces = List.copyOf(paces);
        memories = List.copyOf(memories);
    }
}
