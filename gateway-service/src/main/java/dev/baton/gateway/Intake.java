package dev.baton.gateway;

import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.Event;
import dev.baton.events.EventId;
import dev.baton.events.InboundEvent.ContactLeft;
import dev.baton.events.InboundEvent.HumanRequested;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.InboundEvent.RatingGiven;
import dev.baton.events.MessageId;
import dev.baton.events.ReceiptEvent.MessageDelivered;
import dev.baton.events.ReceiptEvent.MessageRead;
import dev.baton.gateway.GatewayMeter.Act;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes what contacts do into the log. Each call returns when the log holds it; the same call again is the same
/// event, so a caller that is in doubt calls again. Nothing is filtered here before the log: whether an event is new
/// is decided where it takes effect.
public final class Intake {
    private final EventLog log;
    private final RateLimiter limiter;
    private final GatewayMeter meter;
    private final Clock clock;

    public Intake(EventLog log, RateLimiter limiter, GatewayMeter meter, Clock clock) {
        this.log = log;
        this.limiter = limiter;
        this.meter = meter;
        this.clock = clock;
    }

    /// A contact wrote.
    /// @param givenId how the caller names the message; the same name is the same message
    /// @throws Refusal when a bound is broken, there was too much, or the log does not answer
    public Accepted message(
            Channel channel,
            ContactId contact,
            String givenId,
            Content content,
            @Nullable String language,
            @Nullable Map<String, String> attributes) {
        MessageId message = MessageId.received(channel.tenant(), channel.id(), contact, id("messageId", givenId));
        Map<String, String> known = attributes == null ? Map.of() : attributes;
        MessageReceived received =
                valid(() -> new MessageReceived(message, channel.id(), contact, content, language, known));
        ConversationId conversation = channel.conversation(contact);
        take(Act.MESSAGE, channel, contact, EventId.of("received", message.value()), received);
        return new Accepted(conversation, message);
    }

    /// The contact asked for a person.
    /// @param givenId how the caller names the request
    public void human(Channel channel, ContactId contact, String givenId, @Nullable String language) {
        take(
                Act.HUMAN,
                channel,
                contact,
                requested("human", channel, contact, givenId),
                valid(() -> new HumanRequested(channel.id(), contact, language)));
    }

    /// The contact rated the latest episode.
    public void rating(Channel channel, ContactId contact, String givenId, int score, @Nullable String comment) {
        take(
                Act.RATING,
                channel,
                contact,
                requested("rating", channel, contact, givenId),
                valid(() -> new RatingGiven(channel.id(), contact, score, comment)));
    }

    /// The contact ended the conversation.
    public void leave(Channel channel, ContactId contact, String givenId) {
        take(
                Act.LEAVE,
                channel,
                contact,
                requested("left", channel, contact, givenId),
                new ContactLeft(channel.id(), contact));
    }

    /// The contact's device has these replies.
    public void delivered(Channel channel, ContactId contact, List<MessageId> replies) {
        receipts("delivered", channel, contact, replies, MessageDelivered::new);
    }

    /// The contact has seen these replies.
    public void read(Channel channel, ContactId contact, List<MessageId> replies) {
        receipts("read", channel, contact, replies, MessageRead::new);
    }

    private void receipts(
            String what,
            Channel channel,
            ContactId contact,
            List<MessageId> replies,
            Function<MessageId, Event> receipt) {
        if (!replies.isEmpty()) {
            Instant now = clock.instant();
            limiter.take(channel.tenant().value(), channel.definition(), contact, now);
            log.append(replies.stream()
                    .map(reply -> envelope(
                            channel,
                            contact,
                            EventId.of(what, channel.tenant().value(), reply.value()),
                            now,
                            receipt.apply(reply)))
                    .toList());
            meter.accepted(Act.RECEIPT);
        }
    }

    private void take(Act act, Channel channel, ContactId contact, EventId event, Event data) {
        Instant now = clock.instant();
        limiter.take(channel.tenant().value(), channel.definition(), contact, now);
        log.append(List.of(envelope(channel, contact, event, now, data)));
        meter.accepted(act);
    }

    private static Envelope envelope(Channel channel, ContactId contact, EventId event, Instant now, Event data) {
        return new Envelope(event, now, channel.tenant(), channel.conversation(contact), null, data);
    }

    private static EventId requested(String what, Channel channel, ContactId contact, String givenId) {
        return EventId.of(
                what, channel.tenant().value(), channel.conversation(contact).value(), id("id", givenId));
    }

    private static String id(String field, @Nullable String given) {
        if (given == null || given.isBlank() || given.length() > 200) {
            throw invalid(field + " must have 1 to 200 characters");
        }
        return given;
    }

    private static <T> T valid(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException bound) {
            throw invalid(String.valueOf(bound.getMessage()));
        }
    }

    private static Refusal invalid(String detail) {
        return Refusal.of(Refusal.Kind.INVALID, detail + ".", "Correct the field and send the request again.");
    }
}
