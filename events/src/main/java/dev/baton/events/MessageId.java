package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names one message of a conversation, whoever wrote it.
public record MessageId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {
        Require.id("MessageId", value);
    }

    /// The id of a contact's message, from the id that the channel's provider or client gave it. A provider that
    /// delivers it again days later gets the same id.
    public static MessageId received(TenantId tenant, ChannelId channel, ContactId contact, String providerMessageId) {
        return new MessageId(Digest.of("message", tenant.value(), channel.value(), contact.value(), providerMessageId));
    }

    /// The id of the `index`-th message that is written because of the event `cause`.
    public static MessageId writtenBecauseOf(EventId cause, int index) {
        return new MessageId(Digest.of("reply", cause.value(), Integer.toString(index)));
    }

    @Override
    public String toString() {
        return value;
    }
}
