package dev.baton.gateway;

import dev.baton.events.Choice;
import dev.baton.events.Content;
import dev.baton.events.MessageId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message as the contact sees it.
/// @param number its place in the conversation, from 1
/// @param name what the contact reads as the speaker's name, for an agent
/// @param choices the buttons under it
/// @param inReplyTo the contact's message that it answers
public record InboxEntry(
        long number,
        MessageId message,
        Speaker from,
        @Nullable String name,
        Content content,
        List<Choice> choices,
        Instant time,
        @Nullable MessageId inReplyTo) {
    public InboxEntry {
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    public Cursor cursor() {
        return Cursor.at(number, message);
    }

    @Override
    public String toString() {
        return "InboxEntry[" + number + ", " + message + ", " + from + ", " + content + "]";
    }
}
