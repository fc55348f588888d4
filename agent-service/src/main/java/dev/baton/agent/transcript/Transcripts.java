package dev.baton.agent.transcript;

import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import java.util.List;

/// Reads transcripts. Numbers become visible in their order: who has read up to one never misses a smaller one.
///
/// A store that does not answer throws [dev.baton.kit.stage.TransientFailure].
public interface Transcripts {
    /// The entries after the number `after`, oldest first, `limit` at most.
    List<StoredEntry> after(TenantId tenant, ConversationId conversation, long after, int limit);

    /// The latest entries before the number `before`, oldest first, `limit` at most.
    List<StoredEntry> before(TenantId tenant, ConversationId conversation, long before, int limit);

    /// Whether the baton of this conversation ever passed to the agent.
    boolean served(TenantId tenant, ConversationId conversation, AgentId agent);
}
