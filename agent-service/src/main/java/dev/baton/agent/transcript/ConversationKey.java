package dev.baton.agent.transcript;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import java.util.Comparator;

/// A conversation of a tenant.
public record ConversationKey(TenantId tenant, ConversationId conversation) implements Comparable<ConversationKey> {
    private static final Comparator<ConversationKey> ORDER = Comparator.<ConversationKey, String>comparing(
                    key -> key.tenant().value())
            .thenComparing(key -> key.conversation().value());

    @Override
    public int compareTo(ConversationKey other) {
        return ORDER.compare(this, other);
    }
}
