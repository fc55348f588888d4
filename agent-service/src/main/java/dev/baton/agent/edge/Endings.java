package dev.baton.agent.edge;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;

/// How things ended lately, so that a desk that finds one gone can say why. It forgets the oldest; then the answer
/// is [Ending.How#ENDED].
public final class Endings {
    private static final int MOST = 2_000;

    private record Key(AgentKey agent, ConversationId conversation) {}

    private final Map<Key, Ending.How> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Ending.How> eldest) {
            return size() > MOST;
        }
    };

    public synchronized void ended(TenantId tenant, Ending ending) {
        Key key = new Key(new AgentKey(tenant, ending.agent()), ending.conversation());
        latest.remove(key);
        latest.put(key, ending.how());
    }

    synchronized Ending.How of(AgentKey agent, ConversationId conversation) {
        return latest.getOrDefault(new Key(agent, conversation), Ending.How.ENDED);
    }
}
