package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said to contacts, written by routing only: whoever wants to speak goes through the baton's holder check.
public sealed interface OutboundEvent extends Event {
    @Override
    default Topic topic() {
        return Topic.OUTBOUND_MESSAGES;
    }

    /// A message to the contact.
    /// @param epoch the baton's epoch under which it was let through
    /// @param inReplyTo the contact's message that it answers, or null
    /// @param language of the words, as a BCP 47 tag, or null where unknown
    @JsonTypeName("routing.reply-sent.v1")
    record ReplySent(
            MessageId message,
            EpisodeId episode,
            ChannelId channel,
            ContactId contact,
            Author author,
            Content content,
            List<Choice> choices,
            long epoch,
            @Nullable MessageId inReplyTo,
            @Nullable String language)
            implements OutboundEvent {
        public ReplySent {
            Require.present("message", message);
            Require.present("episode", episode);
            Require.present("channel", channel);
            Require.present("contact", contact);
            Require.present("author", author);
            Require.present("content", content);
            choices = choices == null ? List.of() : List.copyOf(choices);
        }

        @Override
        public String toString() {
            return "ReplySent[" + message + ", " + author.kind() + ", epoch " + epoch + ", " + content + "]";
        }
    }
}
