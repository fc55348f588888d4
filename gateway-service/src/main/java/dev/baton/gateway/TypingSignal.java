package dev.baton.gateway;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;

/// Passes on that a contact is typing. It is worth nothing a moment later, so it is not logged and may be lost.
public interface TypingSignal {
    void typing(TenantId tenant, ConversationId conversation);
}
