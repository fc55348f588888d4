package dev.baton.gateway;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;

/// Reads inboxes as the stage saved them.
public interface Inboxes {
    /// Empty for a conversation that nobody has written in.
    /// @throws Refusal that asks to try again when the store does not answer
    Inbox of(TenantId tenant, ConversationId conversation);
}
