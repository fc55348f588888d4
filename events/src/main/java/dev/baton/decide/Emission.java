package dev.baton.decide;

import dev.baton.events.ConversationId;
import dev.baton.events.Event;
import org.jspecify.annotations.Nullable;

/// An event to be said. Its id, time, tenant and cause are filled in from the event that was decided.
/// @param about the conversation it concerns, or null for that of the decided event
public record Emission(@Nullable ConversationId about, Event event) {
    public static Emission of(Event event) {
        return new Emission(null, event);
    }

    public static Emission about(ConversationId conversation, Event event) {
        return new Emission(conversation, event);
    }
}
