package dev.baton.gateway;

import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import dev.baton.packs.ChannelDefinition;

/// A channel of a tenant, for which the caller has proven to speak.
public record Channel(TenantId tenant, ChannelDefinition definition) {
    public ChannelId id() {
        return new ChannelId(definition.id());
    }

    public ConversationId conversation(ContactId contact) {
        return ConversationId.of(tenant, id(), contact);
    }
}
