package dev.baton.routing;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import java.util.Optional;

/// What routing has saved of conversations, for reading.
@FunctionalInterface
public interface Conversations {
    /// Empty for a conversation that routing does not know.
    Optional<Conversation> find(TenantId tenant, ConversationId conversation);
}
