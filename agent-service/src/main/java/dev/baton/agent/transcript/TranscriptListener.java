package dev.baton.agent.transcript;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;

/// Is told that a conversation has new entries, best effort: whoever must not miss one reads after its cursor now
/// and then.
public interface TranscriptListener {
    void grew(TenantId tenant, ConversationId conversation);
}
