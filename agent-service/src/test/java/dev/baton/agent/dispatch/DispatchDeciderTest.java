package dev.baton.agent.dispatch;

import static dev.baton.agent.dispatch.Shift.GENERAL;
import static dev.baton.agent.dispatch.Shift.about;
import static dev.baton.agent.dispatch.Shift.episode;
import static dev.baton.agent.dispatch.Shift.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.HandBack;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.SendReply;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentCommand.TransferConversation;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.AgentReplied;
import dev.baton.events.AgentOutcome.CommandRefused;
import dev.baton.events.AgentOutcome.GaveBack;
import dev.baton.events.AgentOutcome.OfferExpired;
import dev.baton.events.AgentOutcome.Requeued;
import dev.baton.events.AgentOutcome.Transferred;
import dev.baton.events.Content;
import dev.baton.events.QueueId;
import dev.baton.events.ReasonCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One conversation's way through the pool, and what is refused on it.
class DispatchDeciderTest {
    private static final long EPOCH = 7;

    private final Shift shift = new Shift().online("ann", 1).enqueue("one", 0, EPOCH);

    @Test
    void acceptanceActsUnderTheEpochOfTheWaitAndTheAgentUnderTheNext() {
        shift.accept("one");
        assertThat(shift.said()).singleElement().isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.epoch()).isEqualTo(EPOCH);
            assertThat(accepted.agentName()).isEqualTo("Agent ann");
        });
        reply("ann");
        assertThat(shift.said())
                .singleElement()
                .isInstanceOfSatisfying(
                        AgentReplied.class, said -> assertThat(said.epoch()).isEqualTo(EPOCH + 1));
    }

    @Test
    void ofTwoAgentsRacingForOneOfferOnlyTheOneAskedGetsIt() {
        OpenOffer offer = shift.online("bob", 1).offer("one");
        Pool before = shift.pool();
        shift.say(about("one"), new AcceptOffer(id("bob"), offer.id()));
        refused(ReasonCode.OFFER_NOT_OPEN);
        assertThat(shift.pool()).isEqualTo(before);
        shift.accept("one").say(about("one"), new AcceptOffer(id("ann"), offer.id()));
        refused(ReasonCode.OFFER_NOT_OPEN);
    }

    @Test
    void anOfferThatPassesGoesToTheNextAgent() {
        shift.online("bob", 1).later(Duration.ofSeconds(60));
        assertThat(shift.said())
                .first()
                .isInstanceOfSatisfying(
                        OfferExpired.class,
                        expired -> assertThat(expired.reason().code()).isEqualTo(ReasonCode.OFFER_EXPIRED));
        assertThat(shift.offer("one").agent()).isEqualTo(id("bob"));
    }

    @Test
    void anOfferToSomebodyWhoseConnectionIsLostIsWithdrawnAtOnce() {
        shift.online("bob", 1).say(null, new SetPresence(id("ann"), Presence.OFFLINE));
        assertThat(shift.offer("one").agent()).isEqualTo(id("bob"));
    }

    @Test
    void aConnectionLostForLongerThanTheGraceTimePutsTheConversationBackInItsPlace() {
        shift.accept("one").say(null, new SetPresence(id("ann"), Presence.OFFLINE));
        shift.later(Staff.DISCONNECT_GRACE.minusSeconds(1));
        assertThat(shift.assignment("one").agent()).isEqualTo(id("ann"));
        shift.later(Duration.ofSeconds(1));
        assertThat(shift.said())
                .singleElement()
                .isInstanceOfSatisfying(
                        Requeued.class, said -> assertThat(said.epoch()).isEqualTo(EPOCH + 1));
        assertThat(shift.waiting("one").epoch()).isEqualTo(EPOCH + 2);
    }

    @Test
    void anAgentWhoComesBackInTimeKeepsTheConversation() {
        shift.accept("one")
                .say(null, new SetPresence(id("ann"), Presence.OFFLINE))
                .passing(Duration.ofSeconds(5));
        shift.say(null, new SetPresence(id("ann"), Presence.ONLINE)).later(Duration.ofMinutes(5));
        assertThat(shift.assignment("one").agent()).isEqualTo(id("ann"));
    }

    @Test
    void aTransferToAColleagueWaitsForThatColleague() {
        shift.accept("one").online("bob", 1).online("cat", 1);
        shift.say(about("one"), new TransferConversation(id("ann"), null, id("cat")));
        assertThat(shift.said())
                .first()
                .isInstanceOfSatisfying(
                        Transferred.class, said -> assertThat(said.epoch()).isEqualTo(EPOCH + 1));
        assertThat(shift.waiting("one").epoch()).isEqualTo(EPOCH + 2);
        assertThat(shift.offer("one").agent()).isEqualTo(id("cat"));
    }

    @Test
    void aTransferToNobodyKnownIsRefusedAndToAFullColleagueToo() {
        shift.accept("one").online("bob", 0);
        shift.say(about("one"), new TransferConversation(id("ann"), null, id("eve")));
        refused(ReasonCode.NOT_KNOWN);
        shift.say(about("one"), new TransferConversation(id("ann"), new QueueId("no-such-queue"), null));
        refused(ReasonCode.NOT_KNOWN);
        shift.say(about("one"), new TransferConversation(id("ann"), null, id("bob")));
        refused(ReasonCode.NO_CAPACITY);
        assertThat(shift.assignment("one").agent()).isEqualTo(id("ann"));
    }

    @Test
    void whoDoesNotServeTheConversationMayNotSpeakInIt() {
        shift.online("bob", 1).accept("one");
        reply("bob");
        refused(ReasonCode.NOT_THE_HOLDER);
        reply("eve");
        refused(ReasonCode.NOT_KNOWN);
    }

    @Test
    void afterAHandBackTheAgentMaySayNothingMore() {
        shift.accept("one").say(about("one"), new HandBack(id("ann")));
        assertThat(shift.said()).singleElement().isInstanceOf(GaveBack.class);
        reply("ann");
        refused(ReasonCode.NOT_THE_HOLDER);
    }

    @Test
    void aClosedEpisodeFreesItsAgentAndAnotherEpisodesClosureDoesNot() {
        shift.accept("one").say(about("one"), new DequeueConversation(episode("other"), List.of()));
        assertThat(shift.pool().assignments()).hasSize(1);
        shift.say(about("one"), new DequeueConversation(episode("one"), List.of()));
        assertThat(shift.pool().assignments()).isEmpty();
    }

    @Test
    void whatRoutingDidNotGiveIsTakenFromThePoolUnlessItWasGivenSince() {
        shift.accept("one").say(about("one"), new DequeueConversation(episode("one"), List.of(), EPOCH));
        assertThat(shift.pool().assignments()).hasSize(1);
        shift.say(about("one"), new DequeueConversation(episode("one"), List.of(), EPOCH + 1));
        assertThat(shift.pool().assignments()).isEmpty();
    }

    @Test
    void anEscalationUnderANewerEpochReplacesWhatThePoolBelieved() {
        shift.accept("one").enqueue("one", 0, EPOCH + 1);
        assertThat(shift.assignment("one").queue()).isEqualTo(GENERAL);
        shift.enqueue("one", 0, EPOCH + 2);
        assertThat(shift.pool().assignments()).isEmpty();
        assertThat(shift.waiting("one").epoch()).isEqualTo(EPOCH + 2);
    }

    private void reply(String agent) {
        shift.say(about("one"), new SendReply(id(agent), "client-1", new Content.Text("hello")));
    }

    private void refused(ReasonCode why) {
        assertThat(shift.said())
                .singleElement()
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        said -> assertThat(said.reason().code()).isEqualTo(why));
    }
}
