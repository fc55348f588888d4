package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The thread with one contact on one channel. Derived from tenant, channel and the channel's contact id, so nobody has
/// to look it up, two messages can never open two, and it tells nothing of the contact.
public record ConversationId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConversationId {
        Require.id("ConversationId", value);
    }

    public static ConversationId of(TenantId tenant, ChannelId channel, ContactId contact) {
        return new ConversationId(Digest.of("conversation", tenant.value(), channel.value(), contact.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
