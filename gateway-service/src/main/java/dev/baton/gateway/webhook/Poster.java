package dev.baton.gateway.webhook;

import dev.baton.events.ConversationId;

/// Makes one attempt.
public interface Poster {
    /// Returns within the configured time, whatever the endpoint does.
    Attempt post(Webhook webhook, ConversationId conversation, Undelivered reply);
}
