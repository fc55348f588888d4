package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What contacts do, written by the gateway only.
public sealed interface InboundEvent extends Event {
    ChannelId channel();

    ContactId contact();

    @Override
    default Topic topic() {
        return Topic.INBOUND_MESSAGES;
    }

    /// A contact wrote.
    /// @param language what the channel says the contact reads, as a BCP 47 tag such as `zh`, or null
    /// @param attributes what the channel knows of the contact, at most 32, for policies: `vip`, `order` …
    @JsonTypeName("gateway.message-received.v1")
    record MessageReceived(
            MessageId message,
            ChannelId channel,
            ContactId contact,
            Content content,
            @Nullable String language,
            Map<String, String> attributes)
            implements InboundEvent {
        public MessageReceived {
            Require.present("message", message);
            Require.present("channel", channel);
            Require.present("contact", contact);
            Require.present("content", content);
            Require.optionalText("language", language, 35);
            attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
            Require.atMost("attributes", attributes.keySet(), 32);
            attributes.forEach((name, value) -> {
                Require.text("attribute name", name, 64);
                Require.optionalText("attribute value", value, 256);
            });
        }

        @Override
        public String toString() {
            return "MessageReceived[" + message + ", " + content + "]";
        }
    }

    /// The contact pressed "talk to a person".
    @JsonTypeName("gateway.human-requested.v1")
    record HumanRequested(
            ChannelId channel, ContactId contact, @Nullable String language) implements InboundEvent {
        public HumanRequested {
            Require.present("channel", channel);
            Require.present("contact", contact);
            Require.optionalText("language", language, 35);
        }
    }

    /// The contact rated the latest episode from 1 (bad) to 5 (good).
    @JsonTypeName("gateway.rating-given.v1")
    record RatingGiven(
            ChannelId channel,
            ContactId contact,
            int score,
            @Nullable String comment) implements InboundEvent {
        public RatingGiven {
            Require.present("channel", channel);
            Require.present("contact", contact);
            Require.between("score", score, 1, 5);
            Require.optionalText("comment", comment, Content.LONGEST_TEXT);
        }

        @Override
        public String toString() {
            return "RatingGiven[" + score + "]";
        }
    }

    /// The contact ended the conversation. A lost connection is not this.
    @JsonTypeName("gateway.contact-left.v1")
    record ContactLeft(ChannelId channel, ContactId contact) implements InboundEvent {
        public ContactLeft {
            Require.present("channel", channel);
            Require.present("contact", contact);
        }
    }
}
