package dev.baton.routing;

import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.AgentReplied;
import dev.baton.events.AgentOutcome.GaveBack;
import dev.baton.events.AgentOutcome.Requeued;
import dev.baton.events.AgentOutcome.TakenOver;
import dev.baton.events.AgentOutcome.Transferred;
import dev.baton.events.AgentOutcome.WrappedUp;
import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.EpisodeId;
import dev.baton.events.InboundEvent.ContactLeft;
import dev.baton.events.InboundEvent.HumanRequested;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.OfferId;
import dev.baton.events.Proposal;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.ScoredIntent;
import java.util.List;
import java.util.Map;

/// What happens in stories.
final class Events {
    static final ChannelId WEB = new ChannelId("web");
    static final ContactId CONTACT = new ContactId("contact-1");
    static final AgentId MEI = new AgentId("mei");
    static final AgentId TOM = new AgentId("tom");

    private Events() {}

    static MessageReceived message(String id, String words) {
        return message(id, new Content.Text(words));
    }

    static MessageReceived message(String id, Content content) {
        return new MessageReceived(new MessageId(id), WEB, CONTACT, content, null, Map.of());
    }

    static HumanRequested humanRequested() {
        return new HumanRequested(WEB, CONTACT, "zh");
    }

    static ContactLeft contactLeft() {
        return new ContactLeft(WEB, CONTACT);
    }

    static MessageUnderstood understood(
            MessageReceived message, String language, String intent, double confidence, Proposal proposal) {
        return new MessageUnderstood(
                message,
                language,
                List.of(new ScoredIntent(intent, confidence)),
                List.of(),
                0,
                false,
                proposal,
                "model-1");
    }

    static MessageUnderstood answered(MessageReceived message) {
        Proposal answer =
                new Proposal.Answer("order-status", List.of(new Content.Text("It is on its way.")), List.of());
        return understood(message, "en", "order-status", 0.9, answer);
    }

    static MessageUnderstood notKnown(MessageReceived message) {
        return understood(message, "en", "order-status", 0.1, new Proposal.NoAnswer(ReasonCode.LOW_CONFIDENCE));
    }

    static Accepted accepted(EpisodeId episode, AgentId agent, long epoch) {
        return new Accepted(episode, new OfferId("offer"), agent, "Mei", new QueueId("general"), epoch);
    }

    static AgentReplied replied(EpisodeId episode, AgentId agent, long epoch) {
        return new AgentReplied(episode, agent, "Mei", "client-1", new Content.Text("Let me look."), epoch);
    }

    static AgentReplied barged(EpisodeId episode, AgentId supervisor, AgentId holder, long epoch) {
        return new AgentReplied(episode, supervisor, "Tom", "client-2", new Content.Text("I can help."), epoch, holder);
    }

    static TakenOver takenOver(EpisodeId episode, AgentId from, AgentId supervisor, long epoch) {
        return new TakenOver(episode, from, supervisor, "Tom", new QueueId("general"), epoch);
    }

    static Transferred transferred(EpisodeId episode, AgentId agent, long epoch) {
        return new Transferred(episode, agent, new QueueId("billing"), null, epoch);
    }

    static Requeued requeued(EpisodeId episode, AgentId agent, long epoch) {
        return new Requeued(episode, agent, new QueueId("general"), epoch, Reason.of(ReasonCode.AGENT_GONE));
    }

    static GaveBack gaveBack(EpisodeId episode, AgentId agent, long epoch) {
        return new GaveBack(episode, agent, epoch);
    }

    static WrappedUp wrappedUp(EpisodeId episode, AgentId agent, long epoch) {
        return new WrappedUp(episode, agent, "solved", epoch);
    }
}
