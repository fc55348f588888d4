package dev.baton.gateway.wire;

import dev.baton.events.Choice;
import dev.baton.events.Content;
import dev.baton.gateway.InboxEntry;
import dev.baton.gateway.Speaker;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A message as clients get it.
/// @param type always `message`
/// @param cursor to be sent back to go on after this message
@Schema(description = "A message of the conversation, of whichever side.")
public record ShownMessage(
        String type,
        String cursor,
        String id,
        Speaker from,
        @Nullable String name,
        Content content,
        List<Choice> choices,
        String time,
        @Nullable String inReplyTo) {
    public static ShownMessage of(InboxEntry entry) {
        return new ShownMessage(
                "message",
                entry.cursor().toString(),
                entry.message().value(),
                entry.from(),
                entry.name(),
                entry.content(),
                entry.choices(),
                entry.time().toString(),
                entry.inReplyTo() == null ? null : entry.inReplyTo().value());
    }

    @Override
    public String toString() {
        return "ShownMessage[" + cursor + ", " + from + ", " + content + "]";
    }
}
