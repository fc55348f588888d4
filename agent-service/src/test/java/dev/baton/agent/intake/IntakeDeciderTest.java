package dev.baton.agent.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.decide.Emission;
import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentId;
import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.Event;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.HandoffSummary;
import dev.baton.events.Holder;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.ActRefused.Act;
import dev.baton.events.RoutingDecision.BatonPassed;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.HandedBack;
import dev.baton.events.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeDeciderTest {
    private static final EpisodeId EPISODE = new EpisodeId("episode");
    private static final QueueId QUEUE = new QueueId("general");
    private static final Instant TIME = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void anEscalationAsksForAPersonUnderTheSameEpochFromThatMomentOn() {
        Escalated escalated = new Escalated(
                EPISODE,
                null,
                new ChannelId("web"),
                new ContactId("contact"),
                QUEUE,
                List.of("refunds"),
                3,
                "zh",
                HandoffSummary.NOTHING_KNOWN,
                4,
                List.of());
        assertThat(intake(escalated))
                .containsExactly(new EnqueueConversation(
                        EPISODE, new ChannelId("web"), QUEUE, List.of("refunds"), 3, "zh", 4, TIME));
    }

    @Test
    void whatAnAgentMustHaveBeyondTheQueuesSkillsIsAskedForToo() {
        String requires = "language:zh>=3 AND (loans OR mortgages)";
        Escalated escalated = new Escalated(
                EPISODE,
                null,
                new ChannelId("web"),
                new ContactId("contact"),
                QUEUE,
                List.of("refunds"),
                3,
                "zh",
                HandoffSummary.NOTHING_KNOWN,
                4,
                List.of(),
                requires,
                null);
        assertThat(intake(escalated))
                .containsExactly(new EnqueueConversation(
                        EPISODE, new ChannelId("web"), QUEUE, List.of("refunds", requires), 3, "zh", 4, TIME));
    }

    @Test
    void aClosedOrHandedBackEpisodeNeedsNobodyAnyMore() {
        DequeueConversation dequeue = new DequeueConversation(EPISODE, List.of());
        assertThat(intake(new EpisodeClosed(EPISODE, 5, List.of()))).containsExactly(dequeue);
        assertThat(intake(new HandedBack(EPISODE, new AgentId("ann"), 5, List.of())))
                .containsExactly(dequeue);
    }

    @Test
    void aBatonThatPassesIsNoNewsToTheDispatcher() {
        assertThat(intake(new BatonPassed(EPISODE, new Holder.Waiting(QUEUE), 5, List.of())))
                .isEmpty();
    }

    @Test
    void anAcceptanceOrTransferThatRoutingRefusedIsVoidForThePoolTooButNotWhatCameLater() {
        List<Reason> stale = List.of(Reason.of(ReasonCode.STALE_EPOCH));
        DequeueConversation next = new DequeueConversation(EPISODE, stale, 5L);
        assertThat(intake(refused(Act.ACCEPTANCE, 4L, stale))).containsExactly(next);
        assertThat(intake(refused(Act.TRANSFER, 4L, stale))).containsExactly(next);
        assertThat(intake(refused(Act.AGENT_REPLY, 4L, stale)))
                .containsExactly(new DequeueConversation(EPISODE, stale, 4L));
        assertThat(intake(refused(Act.BOT_PROPOSAL, 4L, stale))).isEmpty();
    }

    private static ActRefused refused(Act act, long actedUnder, List<Reason> reasons) {
        return new ActRefused(EPISODE, EventId.of("refused"), act, actedUnder, 9, reasons);
    }

    @Test
    void whatItRemembersCanBeStored() throws Exception {
        byte[] stored = EventJson.mapper().writeValueAsBytes(Nothing.NOTHING);
        assertThat(EventJson.mapper().readValue(stored, Nothing.class)).isEqualTo(Nothing.NOTHING);
    }

    private static List<Event> intake(Event decision) {
        Envelope envelope = new Envelope(
                EventId.of("test"), TIME, new TenantId("demo"), new ConversationId("conversation"), null, decision);
        return new IntakeDecider()
                .decide(Nothing.NOTHING, envelope).emissions().stream()
                        .map(Emission::event)
                        .toList();
    }
}
