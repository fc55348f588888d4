package dev.baton.gateway;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import java.util.function.Supplier;

/// Is told that an inbox has grown. It may be told late, twice or of nothing new, from any thread.
public interface InboxListener {
    /// @param inbox the inbox as it is now, or a way to read it; asked only when somebody here reads along
    void changed(TenantId tenant, ConversationId conversation, Supplier<Inbox> inbox);
}
