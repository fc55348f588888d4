package dev.baton.gateway;

import dev.baton.events.Author;
import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.Event;
import dev.baton.events.EventId;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.TenantId;
import dev.baton.packs.ChannelDefinition;
import dev.baton.packs.ChannelKind;
import dev.baton.packs.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A shop, its two channels and what is written there.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    public static final TenantId TENANT = new TenantId("demo");
    public static final ContactId CONTACT = new ContactId("lin");
    public static final ChannelDefinition API = definition("api", ChannelKind.HTTP, Set.of());
    public static final ChannelDefinition WEB = definition("web", ChannelKind.WEBCHAT, Set.of("https://shop.example"));
    public static final Channel CHANNEL = new Channel(TENANT, API);

    private Samples() {}

    public static ChannelDefinition definition(String id, ChannelKind kind, Set<String> origins) {
        RateLimit perContact = new RateLimit(3, Duration.ofSeconds(3));
        return new ChannelDefinition(
                id, kind, Optional.empty(), origins, perContact, new RateLimit(5, Duration.ofSeconds(1)));
    }

    public static Envelope received(String id) {
        return envelope(
                "e-" + id,
                new MessageReceived(
                        new MessageId(id),
                        new ChannelId("api"),
                        CONTACT,
                        new Content.Text("hi " + id),
                        null,
                        Map.of()));
    }

    public static Envelope reply(String id, Author author) {
        return envelope(
                "e-" + id,
                new ReplySent(
                        new MessageId(id),
                        new EpisodeId("episode"),
                        new ChannelId("api"),
                        CONTACT,
                        author,
                        new Content.Text("answer " + id),
                        List.of(),
                        1,
                        null,
                        "en"));
    }

    public static Envelope envelope(String id, Event event) {
        return new Envelope(new EventId(id), NOW, TENANT, conversation(), null, event);
    }

    public static ConversationId conversation() {
        return CHANNEL.conversation(CONTACT);
    }

    /// An inbox after these events.
    public static Inbox inbox(Envelope... events) {
        InboxDecider decider = new InboxDecider();
        Inbox inbox = decider.initial();
        for (Envelope event : events) {
            inbox = decider.decide(inbox, event).state();
        }
        return inbox;
    }

    public static List<String> ids(List<InboxEntry> entries) {
        return entries.stream().map(entry -> entry.message().value()).toList();
    }
}
