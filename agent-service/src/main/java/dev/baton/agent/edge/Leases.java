package dev.baton.agent.edge;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// Until when each agent counts as connected, whichever replica holds the sockets. A store that does not answer
/// throws [dev.baton.kit.stage.TransientFailure].
public interface Leases {
    /// These agents are connected, until `until` at least.
    void renew(Collection<AgentKey> agents, Instant until);

    /// Gives a lease to those of the agents who have none.
    void grant(Collection<AgentKey> agents, Instant until);

    /// The leases that ended before `now`, each with the time when it ended.
    Map<AgentKey, Instant> endedBefore(Instant now);

    /// Forgets the lease, unless it was renewed since it ended at `ended`.
    void forget(AgentKey agent, Instant ended);
}
