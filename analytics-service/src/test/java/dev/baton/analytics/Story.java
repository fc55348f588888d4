package dev.baton.analytics;

import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome;
import dev.baton.events.Author;
import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.Event;
import dev.baton.events.EventId;
import dev.baton.events.HandoffSummary;
import dev.baton.events.InboundEvent;
import dev.baton.events.MessageId;
import dev.baton.events.OfferId;
import dev.baton.events.OutboundEvent;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision;
import dev.baton.events.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Recorded events of two episodes: `contained` was answered by the bot after 2 s and closed; `handed` was answered by
/// the bot after 4 s, escalated at 10 s, accepted at 40 s, answered by a person at 50 s, and is still open.
public final class Story {
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    public static final TenantId TENANT = new TenantId("story");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final ContactId CONTACT = new ContactId("contact");
    private static final Content WORDS = new Content.Text("hello");

    private final List<Envelope> events = new ArrayList<>();

    private Story() {}

    public static List<Envelope> events() {
        Story story = new Story();
        EpisodeId contained = new EpisodeId("contained");
        story.begin(contained, "m1");
        story.at(2, "r1", reply(contained, "r1", Author.BOT));
        story.at(2, "a1", answer(contained, "m1"));
        story.at(60, "c1", new RoutingDecision.EpisodeClosed(contained, 1, because(ReasonCode.IDLE)));
        story.at(70, "s1", new RoutingDecision.EpisodeRated(contained, 5, 1, List.of()));
        EpisodeId handed = new EpisodeId("handed");
        story.begin(handed, "m2");
        story.at(4, "r2", reply(handed, "r2", Author.BOT));
        story.at(4, "a2", answer(handed, "m2"));
        QueueId queue = new QueueId("orders");
        story.at(
                10,
                "e2",
                new RoutingDecision.Escalated(
                        handed,
                        null,
                        CHANNEL,
                        CONTACT,
                        queue,
                        List.of(),
                        0,
                        "en",
                        HandoffSummary.NOTHING_KNOWN,
                        2,
                        because(ReasonCode.HUMAN_REQUESTED)));
        story.at(
                40, "t2", new AgentOutcome.Accepted(handed, new OfferId("offer"), new AgentId("ann"), "Ann", queue, 2));
        story.at(50, "r3", reply(handed, "r3", Author.agent("Ann")));
        return List.copyOf(story.events);
    }

    private void begin(EpisodeId episode, String message) {
        at(
                0,
                message,
                new InboundEvent.MessageReceived(
                        new MessageId(message), CHANNEL, CONTACT, WORDS, null, java.util.Map.of()));
        RoutingDecision opened =
                new RoutingDecision.EpisodeOpened(episode, CHANNEL, CONTACT, 1, because(ReasonCode.FIRST_MESSAGE));
        at(1, "opened-" + message, new EventId(message), opened);
    }

    private static Event answer(EpisodeId episode, String message) {
        return new RoutingDecision.AnswerReleased(
                episode,
                new MessageId(message),
                RoutingDecision.AnswerReleased.Kind.ANSWER,
                "order.where",
                0.9,
                "en",
                1,
                List.of());
    }

    private static Event reply(EpisodeId episode, String message, Author author) {
        return new OutboundEvent.ReplySent(
                new MessageId(message), episode, CHANNEL, CONTACT, author, WORDS, List.of(), 1, null, "en");
    }

    private static List<Reason> because(ReasonCode code) {
        return List.of(Reason.of(code));
    }

    private void at(int second, String id, Event event) {
        at(second, id, null, event);
    }

    private void at(int second, String id, @Nullable EventId cause, Event event) {
        events.add(new Envelope(
                new EventId(id), START.plusSeconds(second), TENANT, new ConversationId("talk"), cause, event));
    }
}
