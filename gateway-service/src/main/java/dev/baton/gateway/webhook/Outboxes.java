package dev.baton.gateway.webhook;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;

/// Reads outboxes as the stage saved them.
public interface Outboxes {
    /// @throws RuntimeException when the store does not answer
    Outbox of(TenantId tenant, ConversationId conversation);
}
