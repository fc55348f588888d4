package dev.baton.agent.edge;

import java.time.Instant;
import java.util.Set;

/// What a token that was checked says of its bearer.
/// @param expires from then on it is worth nothing
public record Badge(AgentKey agent, Set<String> roles, Instant expires) {
    public Badge {
        roles = Set.copyOf(roles);
    }
}
