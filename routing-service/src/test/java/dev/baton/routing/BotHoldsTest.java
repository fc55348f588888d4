package dev.baton.routing;

import static dev.baton.routing.Events.answered;
import static dev.baton.routing.Events.contactLeft;
import static dev.baton.routing.Events.message;
import static dev.baton.routing.Events.notKnown;
import static dev.baton.routing.Events.understood;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.Author;
import dev.baton.events.Choice;
import dev.baton.events.Content;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.InboundEvent.RatingGiven;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.Proposal;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.RoutingDecision.EpisodeRated;
import dev.baton.events.TimerEvent.DeadlineSet;
import dev.baton.events.TimerEvent.Purpose;
import dev.baton.packs.SystemText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BotHoldsTest {
    private final Story story = new Story();
    private final MessageReceived first = message("m1", "Where is my order?");

    @Test
    void theFirstMessageOpensAnEpisodeThatTheBotHolds() {
        EpisodeOpened opened = story.tell(first).only(EpisodeOpened.class);

        assertThat(opened.epoch()).isEqualTo(1);
        assertThat(story.episode().botHolds()).isTrue();
    }

    @Test
    void theBotIsGivenItsTimeAndSilenceIsWatched() {
        List<DeadlineSet> deadlines = story.tell(first).all(DeadlineSet.class);

        assertThat(deadlines)
                .containsExactlyInAnyOrder(
                        new DeadlineSet(Purpose.BOT_OUTCOME, "m1", Story.START.plusSeconds(3)),
                        new DeadlineSet(
                                Purpose.IDLE, story.episode().id().value(), Story.START.plus(Duration.ofMinutes(30))));
    }

    @Test
    void aSecondMessageJoinsTheOpenEpisode() {
        story.tell(first);

        Said said = story.tell(message("m2", "Hello?"));

        said.no(EpisodeOpened.class);
        assertThat(said.only(DeadlineSet.class).purpose()).isEqualTo(Purpose.BOT_OUTCOME);
    }

    @Test
    void aConfidentAnswerIsReleased() {
        story.tell(first);

        story.tell(answered(first))
                .releases(AnswerReleased.Kind.ANSWER, ReasonCode.CONFIDENT)
                .speaks(Author.BOT, "It is on its way.");
    }

    @Test
    void aReleaseTellsTheFiguresButNoWords() {
        story.tell(first);

        AnswerReleased released = story.tell(answered(first)).only(AnswerReleased.class);

        assertThat(released.reasons().getFirst().detail())
                .isEqualTo(
                        "confidence 0.90 >= %.2f",
                        Story.PACK.confidence("order-status").answer());
    }

    @Test
    void aQuestionIsAskedWithItsChoices() {
        story.tell(first);
        List<Choice> choices = List.of(new Choice("order-status", "Where is my order"));

        Said said = story.tell(understood(first, "en", "order-status", 0.4, new Proposal.Question("Which?", choices)));

        said.releases(AnswerReleased.Kind.QUESTION, ReasonCode.UNSURE);
        assertThat(said.only(ReplySent.class).choices()).isEqualTo(choices);
    }

    @Test
    void notKnowingIsAdmittedWithAWayToAPerson() {
        story.tell(first);

        Said said = story.tell(notKnown(first));

        said.releases(AnswerReleased.Kind.NO_ANSWER, ReasonCode.LOW_CONFIDENCE);
        assertThat(said.only(ReplySent.class).choices())
                .containsExactly(new Choice("talk-to-person", "Talk to a person"));
    }

    @Test
    void aPictureWithoutWordsIsAskedAbout() {
        MessageReceived picture = message("m1", new Content.Image("stored/1", "image/png", 10, null));
        story.tell(picture);

        story.tell(understood(picture, "und", "order-status", 0, new Proposal.NoAnswer(ReasonCode.NO_WORDS)))
                .releases(AnswerReleased.Kind.NO_ANSWER, ReasonCode.NO_WORDS)
                .speaks(Author.BOT, Story.PACK.texts().text(SystemText.MEDIA_RECEIVED, "en"));
    }

    @Test
    void aGoodbyeIsAnsweredAndEndsTheEpisode() {
        MessageReceived bye = message("m1", "bye");
        story.tell(bye);

        story.tell(answered(bye))
                .releases(AnswerReleased.Kind.ANSWER, ReasonCode.CONFIDENT)
                .closesBecause(ReasonCode.CONTACT_LEFT);
    }

    @Test
    void aGoodbyeThatTheBotDoesNotKnowEndsTheEpisodeAllTheSame() {
        MessageReceived bye = message("m1", "拜拜");
        story.tell(bye);

        story.tell(understood(bye, "zh", "order-status", 0.1, new Proposal.NoAnswer(ReasonCode.LOW_CONFIDENCE)))
                .speaks(Author.BOT, Story.PACK.texts().text(SystemText.CLOSED, "zh"))
                .closesBecause(ReasonCode.CONTACT_LEFT);
    }

    @Test
    void whoLeavesStillGetsTheAnswersThatAreOpen() {
        story.tell(first);
        story.tell(contactLeft()).no(EpisodeClosed.class);

        story.tell(answered(first))
                .releases(AnswerReleased.Kind.ANSWER, ReasonCode.CONFIDENT)
                .closesBecause(ReasonCode.CONTACT_LEFT);
    }

    @Test
    void whoLeavesWithNothingOpenEndsTheEpisode() {
        story.tell(first);
        story.tell(answered(first));

        story.tell(contactLeft()).closesBecause(ReasonCode.CONTACT_LEFT);
    }

    @Test
    void theNextMessageOpensAnotherEpisodeUnderALaterEpoch() {
        story.tell(first);
        story.tell(answered(first));
        EpisodeClosed closed = story.tell(contactLeft()).only(EpisodeClosed.class);

        EpisodeOpened opened = story.tell(message("m2", "One more thing")).only(EpisodeOpened.class);

        assertThat(opened.episode()).isNotEqualTo(closed.episode());
        assertThat(opened.epoch()).isGreaterThan(closed.epoch());
    }

    @Test
    void aRatingIsForTheLastEpisode() {
        story.tell(first);
        story.tell(answered(first));
        EpisodeClosed closed = story.tell(contactLeft()).only(EpisodeClosed.class);

        EpisodeRated rated =
                story.tell(new RatingGiven(Events.WEB, Events.CONTACT, 5, null)).only(EpisodeRated.class);

        assertThat(rated.episode()).isEqualTo(closed.episode());
    }

    @Test
    void aRatingOfNothingChangesNothing() {
        story.tell(new RatingGiven(Events.WEB, Events.CONTACT, 5, null)).nothing();
    }

    @Test
    void anOutcomeThatComesBeforeItsMessageIsReleasedOnce() {
        story.tell(answered(first)).releases(AnswerReleased.Kind.ANSWER, ReasonCode.CONFIDENT);

        story.tell(first).nothing();

        assertThat(story.state().early()).isEmpty();
    }
}
