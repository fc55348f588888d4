package dev.baton.agent.overview;

import dev.baton.agent.dispatch.Pool;
import dev.baton.events.AgentId;
import java.util.HashMap;
import java.util.Map;

/// How much everybody has to do: the conversations that they serve and those that are offered to them.
record Load(Map<AgentId, Integer> units) {
    static Load of(Pool pool) {
        Map<AgentId, Integer> units = new HashMap<>();
        pool.assignments().forEach(held -> units.merge(held.agent(), 1, Integer::sum));
        pool.waiting().forEach(item -> {
            if (item.offer() != null) {
                units.merge(item.offer().agent(), 1, Integer::sum);
            }
        });
        return new Load(Map.copyOf(units));
    }

    int of(AgentId agent) {
        return units.getOrDefault(agent, 0);
    }
}
