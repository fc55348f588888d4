package dev.baton.routing;

import static dev.baton.routing.Events.MEI;
import static dev.baton.routing.Events.TOM;
import static dev.baton.routing.Events.accepted;
import static dev.baton.routing.Events.answered;
import static dev.baton.routing.Events.barged;
import static dev.baton.routing.Events.contactLeft;
import static dev.baton.routing.Events.gaveBack;
import static dev.baton.routing.Events.humanRequested;
import static dev.baton.routing.Events.message;
import static dev.baton.routing.Events.replied;
import static dev.baton.routing.Events.requeued;
import static dev.baton.routing.Events.takenOver;
import static dev.baton.routing.Events.transferred;
import static dev.baton.routing.Events.wrappedUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.AgentOutcome.Noted;
import dev.baton.events.Author;
import dev.baton.events.EpisodeId;
import dev.baton.events.Holder;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.QueueId;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.BatonPassed;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.RoutingDecision.HandedBack;
import dev.baton.events.RoutingDecision.SuggestionMade;
import dev.baton.packs.SystemText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonHoldsTest {
    private final Story story = new Story();
    private EpisodeId episode;

    @BeforeEach
    void aPersonIsAskedFor() {
        story.tell(humanRequested());
        episode = story.episode().id();
    }

    @Test
    void theAgentWhoAcceptsHoldsTheBaton() {
        long waiting = story.epoch();

        Said said = story.tell(accepted(episode, MEI, waiting));

        assertThat(said.only(BatonPassed.class).holder()).isEqualTo(new Holder.Agent(MEI));
        assertThat(story.epoch()).isEqualTo(waiting + 1);
        assertThat(said.only(ReplySent.class).author()).isEqualTo(Author.SYSTEM);
    }

    @Test
    void ofTwoWhoAcceptTheSecondIsRefused() {
        long waiting = story.epoch();
        story.tell(accepted(episode, MEI, waiting));

        story.tell(accepted(episode, TOM, waiting)).refuses(ActRefused.Act.ACCEPTANCE, ReasonCode.STALE_EPOCH);

        assertThat(story.episode().holder()).isEqualTo(new Holder.Agent(MEI));
    }

    @Test
    void aMessageWaitsWithTheConversation() {
        story.tell(message("m1", "Are you there?")).forwards("m1");
    }

    @Test
    void aMessageGoesToTheAgentAtOnce() {
        meiAccepts();

        story.tell(message("m1", "Are you there?")).forwards("m1");
    }

    @Test
    void theBotsReadingBecomesASuggestion() {
        meiAccepts();
        MessageReceived received = message("m1", "Where is my order?");
        story.tell(received);

        Said said = story.tell(answered(received));

        said.only(SuggestionMade.class);
        said.no(AnswerReleased.class).no(ActRefused.class).no(ReplySent.class);
    }

    @Test
    void aReadingThatComesBeforeItsMessageForwardsItOnce() {
        meiAccepts();
        MessageReceived received = message("m1", "Where is my order?");

        story.tell(answered(received)).forwards("m1").only(SuggestionMade.class);

        story.tell(received).nothing();
    }

    @Test
    void theAgentsReplyReachesTheContact() {
        meiAccepts();

        story.tell(replied(episode, MEI, story.epoch())).speaks(Author.agent("Mei"), "Let me look.");
    }

    @Test
    void aReplyOfAnotherAgentIsRefused() {
        meiAccepts();

        story.tell(replied(episode, TOM, story.epoch()))
                .refuses(ActRefused.Act.AGENT_REPLY, ReasonCode.NOT_THE_HOLDER)
                .no(ReplySent.class);
    }

    @Test
    void aReplyUnderAnOlderEpochIsRefused() {
        meiAccepts();

        story.tell(replied(episode, MEI, story.epoch() - 1))
                .refuses(ActRefused.Act.AGENT_REPLY, ReasonCode.STALE_EPOCH)
                .no(ReplySent.class);
    }

    @Test
    void aSupervisorWhoBargesInSpeaksUnderTheBatonOfWhoHoldsIt() {
        meiAccepts();

        story.tell(barged(episode, TOM, MEI, story.epoch())).speaks(Author.agent("Tom"), "I can help.");

        assertThat(story.episode().holder()).isEqualTo(new Holder.Agent(MEI));
    }

    @Test
    void whoBargesInUnderABatonThatMovedOnIsRefused() {
        meiAccepts();
        long held = story.epoch();
        story.tell(transferred(episode, MEI, held));

        story.tell(barged(episode, TOM, MEI, held)).refuses(ActRefused.Act.AGENT_REPLY, ReasonCode.STALE_EPOCH);
    }

    @Test
    void aSupervisorWhoTakesOverHoldsTheBaton() {
        meiAccepts();
        long held = story.epoch();

        Said said = story.tell(takenOver(episode, MEI, TOM, held));

        assertThat(said.only(BatonPassed.class).holder()).isEqualTo(new Holder.Agent(TOM));
        assertThat(said.only(ReplySent.class).author()).isEqualTo(Author.SYSTEM);
        assertThat(story.epoch()).isEqualTo(held + 1);
        story.tell(replied(episode, MEI, held)).refuses(ActRefused.Act.AGENT_REPLY, ReasonCode.STALE_EPOCH);
    }

    @Test
    void aTakeOverFromWhoDoesNotHoldItIsRefused() {
        meiAccepts();

        story.tell(takenOver(episode, TOM, MEI, story.epoch()))
                .refuses(ActRefused.Act.TRANSFER, ReasonCode.NOT_THE_HOLDER);
    }

    @Test
    void aTransferPutsTheBatonIntoTheOtherQueue() {
        meiAccepts();
        long held = story.epoch();

        Said said = story.tell(transferred(episode, MEI, held)).announces(SystemText.TRANSFERRED, "zh");

        assertThat(said.only(BatonPassed.class).holder()).isEqualTo(new Holder.Waiting(new QueueId("billing")));
        assertThat(story.epoch()).isEqualTo(held + 1);
    }

    @Test
    void whoTransferredMaySayNothingMore() {
        meiAccepts();
        long held = story.epoch();
        story.tell(transferred(episode, MEI, held));

        story.tell(replied(episode, MEI, held)).refuses(ActRefused.Act.AGENT_REPLY, ReasonCode.STALE_EPOCH);
    }

    @Test
    void anotherAgentTakesWhatWasTransferred() {
        meiAccepts();
        story.tell(transferred(episode, MEI, story.epoch()));

        story.tell(accepted(episode, TOM, story.epoch())).only(BatonPassed.class);

        assertThat(story.episode().holder()).isEqualTo(new Holder.Agent(TOM));
    }

    @Test
    void theConversationOfAnAgentWhoIsGoneWaitsAgain() {
        meiAccepts();

        story.tell(requeued(episode, MEI, story.epoch())).announces(SystemText.AGENT_LEFT, "zh");

        assertThat(story.episode().waits()).isTrue();
    }

    @Test
    void anAgentGivesTheBatonBackToTheBot() {
        meiAccepts();

        story.tell(gaveBack(episode, MEI, story.epoch()))
                .announces(SystemText.BACK_TO_BOT, "zh")
                .only(HandedBack.class);

        MessageReceived received = message("m1", "Where is my order?");
        story.tell(received);
        story.tell(answered(received)).releases(AnswerReleased.Kind.ANSWER, ReasonCode.CONFIDENT);
    }

    @Test
    void aReadingOfWhatThePersonAnsweredIsNotReleasedAfterTheHandBack() {
        meiAccepts();
        MessageReceived received = message("m1", "Where is my order?");
        story.tell(received);
        story.tell(gaveBack(episode, MEI, story.epoch()));

        story.tell(answered(received))
                .refuses(ActRefused.Act.BOT_PROPOSAL, ReasonCode.STALE_EPOCH)
                .no(AnswerReleased.class);
    }

    @Test
    void theAgentEndsTheEpisodeAndTheBotTakesTheNext() {
        meiAccepts();

        story.tell(wrappedUp(episode, MEI, story.epoch()))
                .announces(SystemText.CLOSED, "zh")
                .closesBecause(ReasonCode.AGENT_CLOSED);

        story.tell(message("m1", "One more thing")).only(EpisodeOpened.class);
        assertThat(story.episode().botHolds()).isTrue();
    }

    @Test
    void nobodyActsOnAClosedEpisode() {
        meiAccepts();
        long held = story.epoch();
        story.tell(wrappedUp(episode, MEI, held));

        story.tell(replied(episode, MEI, held)).refuses(ActRefused.Act.AGENT_REPLY, ReasonCode.EPISODE_CLOSED);
        story.tell(transferred(episode, MEI, held)).refuses(ActRefused.Act.TRANSFER, ReasonCode.EPISODE_CLOSED);
        story.tell(gaveBack(episode, MEI, held)).refuses(ActRefused.Act.HAND_BACK, ReasonCode.EPISODE_CLOSED);
        story.tell(wrappedUp(episode, MEI, held)).refuses(ActRefused.Act.CLOSURE, ReasonCode.EPISODE_CLOSED);
    }

    @Test
    void aContactWhoLeavesEndsTheEpisode() {
        meiAccepts();

        story.tell(contactLeft()).closesBecause(ReasonCode.CONTACT_LEFT);
    }

    @Test
    void readingsOfMoreMessagesThanAreRememberedAnswerNothingTwice() {
        meiAccepts();
        List<MessageReceived> many = IntStream.range(0, Conversation.REMEMBERED + 5)
                .mapToObj(i -> message("m" + i, "Where is my order?"))
                .toList();
        many.forEach(story::tell);
        many.forEach(received -> story.tell(answered(received)));

        assertThat(story.everything().visibleOutcomes()).doesNotHaveDuplicates().hasSize(many.size());
        assertThat(story.state().forgotten()).isZero();
    }

    @Test
    void aNoteIsNobodysBusinessHere() {
        meiAccepts();

        story.tell(new Noted(episode, MEI, "calls back tomorrow")).nothing();
    }

    private void meiAccepts() {
        story.tell(accepted(episode, MEI, story.epoch()));
    }
}
