package dev.baton.gateway.webhook;

import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reply whose receipt is not in the log yet.
/// @param event the id of the event that sent it
/// @param time when it was sent
public record Undelivered(EventId event, @Nullable EventId cause, Instant time, ReplySent reply) {
    public MessageId message() {
        return reply.message();
    }

    /// The event as it lies in the log.
    public Envelope envelope(TenantId tenant, ConversationId conversation) {
        return new Envelope(event, time, tenant, conversation, cause, reply);
    }
}
