package dev.baton.routing;

import static dev.baton.routing.Events.answered;
import static dev.baton.routing.Events.humanRequested;
import static dev.baton.routing.Events.message;
import static dev.baton.routing.Events.notKnown;
import static dev.baton.routing.Events.understood;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Content;
import dev.baton.events.Holder;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.Proposal;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.SuggestionMade;
import dev.baton.events.TimerEvent.DeadlinePassed;
import dev.baton.events.TimerEvent.Purpose;
import dev.baton.packs.SystemText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationTest {
    private final Story story = new Story();

    @Test
    void theButtonBringsAPerson() {
        story.tell(humanRequested())
                .escalatesTo("general", ReasonCode.HUMAN_REQUESTED)
                .announces(SystemText.HANDOFF, "zh");

        assertThat(story.episode().holder()).isInstanceOf(Holder.Waiting.class);
    }

    @Test
    void theButtonPressedTwiceBringsOnePerson() {
        story.tell(humanRequested());

        story.tell(humanRequested()).nothing();
    }

    @Test
    void askingInEnglishBringsAPerson() {
        MessageReceived asks = message("m1", "I want to talk to a person, please");
        story.tell(asks);

        story.tell(answered(asks))
                .escalatesTo("orders", ReasonCode.HUMAN_REQUESTED)
                .no(AnswerReleased.class);
    }

    @Test
    void askingInChineseBringsAPersonAndSaysSoInChinese() {
        MessageReceived asks = message("m1", "转人工");
        story.tell(asks);

        story.tell(understood(asks, "zh", "talk-to-person", 0.2, new Proposal.NoAnswer(ReasonCode.LOW_CONFIDENCE)))
                .escalatesTo("general", ReasonCode.HUMAN_REQUESTED)
                .announces(SystemText.HANDOFF, "zh");
    }

    @Test
    void theOfferedButtonBringsAPerson() {
        MessageReceived pressed = message("m1", new Content.Choice("talk-to-person", "Somebody"));
        story.tell(pressed);

        story.tell(notKnown(pressed)).escalatesTo("orders", ReasonCode.HUMAN_REQUESTED);
    }

    @Test
    void aSensitiveIntentBringsAPersonHoweverSureTheBotIs() {
        MessageReceived complains = message("m1", "I have a complaint");
        story.tell(complains);

        story.tell(sensitive(complains, 0.95)).escalatesTo("complaints", ReasonCode.SENSITIVE_INTENT);
    }

    @Test
    void aSensitiveIntentThatIsOnlyGuessedBringsNobody() {
        MessageReceived says = message("m1", "hm");
        story.tell(says);

        story.tell(sensitive(says, 0.2)).no(Escalated.class);
    }

    @Test
    void angryWordsBringAPersonToTheComplaints() {
        MessageReceived angry = message("m1", "You are scammers, where is my order");
        story.tell(angry);

        story.tell(answered(angry)).escalatesTo("complaints", ReasonCode.ANGRY_TONE);
    }

    @Test
    void aFuriousToneBringsAPersonWithoutAngryWords() {
        MessageReceived furious = message("m1", "Where is my order");
        story.tell(furious);
        MessageUnderstood calm = answered(furious);

        story.tell(new MessageUnderstood(
                        furious, "en", calm.intents(), List.of(), -0.9, false, calm.proposal(), "model-1"))
                .escalatesTo("complaints", ReasonCode.ANGRY_TONE);
    }

    @Test
    void noAnswerTwiceInARowBringsAPerson() {
        MessageReceived first = message("m1", "mumble");
        MessageReceived second = message("m2", "mumble mumble");
        story.tell(first);
        story.tell(notKnown(first)).no(Escalated.class);
        story.tell(second);

        story.tell(notKnown(second)).escalatesTo("orders", ReasonCode.NO_ANSWER_REPEATED);
    }

    @Test
    void anAnswerInBetweenStartsTheCountAgain() {
        MessageReceived first = message("m1", "mumble");
        MessageReceived second = message("m2", "where is my order");
        MessageReceived third = message("m3", "mumble");
        for (MessageReceived received : List.of(first, second, third)) {
            story.tell(received);
        }
        story.tell(notKnown(first));
        story.tell(answered(second));

        story.tell(notKnown(third)).no(Escalated.class);
    }

    @Test
    void aLanguageThatNobodyTaughtTheBotBringsAPerson() {
        MessageReceived foreign = message("m1", "Wo ist mein Paket?");
        story.tell(foreign);

        story.tell(understood(foreign, "de", "order-status", 0, new Proposal.NoAnswer(ReasonCode.LANGUAGE_NOT_SPOKEN)))
                .escalatesTo("orders", ReasonCode.LANGUAGE_NOT_SPOKEN);
    }

    @Test
    void aBotThatIsLateBringsAPersonInTheContactsLanguage() {
        story.tell(message("m1", "我的订单在哪里"));

        Said said = story.tell(botDeadline("m1"));

        said.escalatesTo("general", ReasonCode.BOT_LATE).announces(SystemText.BOT_UNAVAILABLE, "zh");
        assertThat(said.only(Escalated.class).language()).isEqualTo("zh");
    }

    @Test
    void aDeadlineOfAnAnsweredMessageChangesNothing() {
        MessageReceived first = message("m1", "Where is my order?");
        story.tell(first);
        story.tell(answered(first));

        story.tell(botDeadline("m1")).nothing();
    }

    @Test
    void theOtherOpenMessagesGoToThePersonToo() {
        MessageReceived second = message("m2", "agent please");
        story.tell(message("m1", "Where is my order?"));
        story.tell(second);
        story.tell(message("m3", "Hello?"));

        story.tell(answered(second)).forwards("m1", "m3");
    }

    @Test
    void anAnswerThatComesAfterTheHandoffIsRefusedAndSuggested() {
        MessageReceived first = message("m1", "Where is my order?");
        story.tell(first);
        story.tell(humanRequested());

        Said said = story.tell(answered(first));

        said.refuses(ActRefused.Act.BOT_PROPOSAL, ReasonCode.STALE_EPOCH).no(AnswerReleased.class);
        assertThat(said.only(ActRefused.class).actedUnder()).isEqualTo(1L);
        said.only(SuggestionMade.class);
    }

    @Test
    void atNightTheContactIsToldWhenSomebodyIsThere() {
        MessageReceived returns = message("m1", "agent please");
        story.after(Duration.ofHours(12)).tell(returns);

        Said said = story.tell(
                understood(returns, "en", "start-return", 0.9, new Proposal.NoAnswer(ReasonCode.LOW_CONFIDENCE)));

        said.escalatesTo("returns", ReasonCode.HUMAN_REQUESTED);
        assertThat(said.only(ReplySent.class).content().words())
                .contains("we are back from")
                .doesNotContain("{opens}");
    }

    @Test
    void theSummaryCountsWhatTheBotAnswered() {
        MessageReceived first = message("m1", "Where is my order?");
        story.tell(first);
        story.tell(answered(first));

        Escalated escalated = story.tell(humanRequested()).only(Escalated.class);

        assertThat(escalated.summary().botAnswers()).isEqualTo(1);
        assertThat(escalated.summary().intent()).isEqualTo("order-status");
    }

    @Test
    void reasonsNeverQuoteTheContact() {
        MessageReceived angry = message("m1", "You scammers, agent please");
        story.tell(angry);

        Escalated escalated = story.tell(answered(angry)).only(Escalated.class);

        assertThat(escalated.reasons().toString()).doesNotContain("scammers", "please");
    }

    static DeadlinePassed botDeadline(String message) {
        return new DeadlinePassed(Purpose.BOT_OUTCOME, message, Story.START.plusSeconds(3));
    }

    private static MessageUnderstood sensitive(MessageReceived message, double confidence) {
        return understood(message, "en", "complaint", confidence, new Proposal.NoAnswer(ReasonCode.LOW_CONFIDENCE));
    }
}
