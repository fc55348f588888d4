package dev.baton.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event with what everyone needs to know about it, under CloudEvents 1.0 attribute names.
///
/// @param id names it for ever
/// @param time when it happened, by its writer's clock; never before its cause
/// @param tenant whose it is
/// @param subject the conversation, or null for what concerns a whole pool
/// @param causationid the event that made this one happen, or null for what came from outside
/// @param data the event itself
public record Envelope(
        EventId id,
        Instant time,
        TenantId tenant,
        @Nullable ConversationId subject,
        @Nullable EventId causationid,
        Event data) {

    public Envelope {
        Require.present("id", id);
        Require.present("time", time);
        Require.present("tenant", tenant);
        Require.present("data", data);
    }

    /// The record key: commands meet per pool, everything else per conversation.
    public String key() {
        return data.topic() == Topic.AGENT_COMMANDS || subject == null ? tenant.value() : subject.value();
    }

    public String type() {
        return EventTypes.nameOf(data);
    }

    /// The conversation that this event is about.
    /// @throws IllegalStateException when it is about none
    public ConversationId conversation() {
        if (subject == null) {
            throw new IllegalStateException(type() + " " + id + " has no conversation");
        }
        return subject;
    }
}
