package dev.baton.routing;

import static dev.baton.routing.Events.CONTACT;
import static dev.baton.routing.Events.MEI;
import static dev.baton.routing.Events.WEB;
import static dev.baton.routing.Events.accepted;
import static dev.baton.routing.Events.gaveBack;
import static dev.baton.routing.Events.humanRequested;
import static dev.baton.routing.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.Author;
import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Choice;
import dev.baton.events.Content;
import dev.baton.events.HandoffSummary.Attempt;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.Proposal;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.HandedBack;
import dev.baton.events.RoutingDecision.MessageForwarded;
import dev.baton.events.ScoredIntent;
import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import dev.baton.packs.SystemText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rules of a hospital, where the most hangs on them.
class RulesTest {
    private static final Proposal CALL = new Proposal.NoAnswer(
            ReasonCode.SENSITIVE_INTENT,
            new Proposal.Answer("emergency", List.of(new Content.Text("Call 120 now.")), List.of()));

    @TempDir
    Path folder;

    private Story story;
    private int messages;

    private Story hospital(String... policy) {
        Pack pack = new ChangedPack(folder, "healthcare")
                .policy(String.join("\n", policy))
                .read();
        story = new Story(tenant -> pack);
        return story;
    }

    private Said hears(String words, Proposal proposal, double mood, ScoredIntent... intents) {
        return hears(words, proposal, mood, Map.of(), intents);
    }

    private Said hears(
            String words, Proposal proposal, double mood, Map<String, String> attributes, ScoredIntent... intents) {
        MessageReceived received = new MessageReceived(
                new MessageId("m" + messages++), WEB, CONTACT, new Content.Text(words), null, attributes);
        Said arrived = story.tell(received);
        Said read = story.tell(new MessageUnderstood(
                received, "en", Arrays.asList(intents), List.of(), mood, false, proposal, "model-1"));
        return arrived.and(read);
    }

    private static ScoredIntent likely(String intent, double confidence) {
        return new ScoredIntent(intent, confidence);
    }

    private static Proposal answer(String intent) {
        return new Proposal.Answer(intent, List.of(new Content.Text("About " + intent)), List.of());
    }

    private static Proposal question() {
        return new Proposal.Question("Which?", List.of(new Choice("prices", "Prices")));
    }

    private Said asks(String words, String intent) {
        return hears(words, answer(intent), 0, likely(intent, 0.9));
    }

    @Test
    void whatMustBeHeardIsSaidByTheBotBeforeTheHandoff() {
        hospital();

        Said said = hears("he does not breathe", CALL, 0, likely("emergency", 0.8));

        said.escalatesTo("emergency", ReasonCode.SENSITIVE_INTENT);
        List<ReplySent> replies = said.all(ReplySent.class);
        assertThat(replies).extracting(ReplySent::author).containsExactly(Author.BOT, Author.BOT, Author.SYSTEM);
        assertThat(replies.get(1).content().words()).isEqualTo("Call 120 now.");
        assertThat(said.only(Escalated.class).summary().attempts())
                .containsExactly(new Attempt(Attempt.Act.GUIDED, "emergency"));
        assertThat(said.only(Escalated.class).priority()).isEqualTo(9);
    }

    @Test
    void anEmergencyCountsHoweverManyIntentsAreLikelier() {
        hospital();

        hears("prices for breathing", CALL, 0, likely("prices", 0.7), likely("emergency", 0.12))
                .escalatesTo("emergency", ReasonCode.SENSITIVE_INTENT);
    }

    @Test
    void aSensitiveIntentThatIsNotUrgentCountsAsTheLikeliestOnly() {
        hospital();

        hears("prices", answer("prices"), 0, likely("prices", 0.6), likely("medical-advice", 0.35))
                .no(Escalated.class);
    }

    @Test
    void anEmergencyThatIsShoutedAndAsksForAPersonGoesToTheEmergencyQueue() {
        hospital("attributes:", "  - {name: vip, values: [gold], queue: patient-relations, escalate: true}");

        Said said = hears(
                "you bullshit agent please he is dying",
                CALL,
                -1,
                Map.of("vip", "gold"),
                likely("complaint", 0.6),
                likely("emergency", 0.2));

        said.escalatesTo(
                "emergency",
                ReasonCode.SENSITIVE_INTENT,
                ReasonCode.HUMAN_REQUESTED,
                ReasonCode.ANGRY_TONE,
                ReasonCode.CONTACT_ATTRIBUTE,
                ReasonCode.QUEUE_OF_INTENT);
    }

    @Test
    void whoWaitsIsToldWhatToDoInAnEmergencyOnce() {
        hospital();
        story.tell(humanRequested());

        Said said = hears("I cannot breathe", CALL, 0, likely("emergency", 0.8));

        said.forwards("m0").no(Escalated.class);
        assertThat(said.only(ReplySent.class).author()).isEqualTo(Author.SYSTEM);
        hears("help me breathe", CALL, 0, likely("emergency", 0.8)).no(ReplySent.class);
    }

    @Test
    void turnsThatDoNotHelpBringAPerson() {
        hospital();
        hears("hm", question(), 0, likely("prices", 0.4)).no(Escalated.class);
        asks("what does it cost", "prices").no(Escalated.class);
        asks("that's not what I asked, the wards", "visiting-hours").no(Escalated.class);

        asks("no, still not what I asked: that's not what I asked", "parking-directions")
                .escalatesTo("front-desk", ReasonCode.NOT_HELPED);
    }

    @Test
    void anAnswerThatNobodyObjectsToHelps() {
        hospital();
        hears("hm", question(), 0, likely("prices", 0.4));
        hears("mhm", question(), 0, likely("prices", 0.4));
        asks("what does it cost", "prices");
        asks("and when can I visit", "visiting-hours");

        hears("er", question(), 0, likely("prices", 0.4)).no(Escalated.class);
    }

    @Test
    void theSameQuestionAgainAndAgainBringsAPerson() {
        hospital();
        asks("what does it cost", "prices");
        asks("how much is it then", "prices").no(Escalated.class);

        asks("I mean what is the price", "prices").escalatesTo("billing", ReasonCode.QUESTION_REPEATED);
    }

    @Test
    void nearlyTheSameWordsAreTheSameQuestion() {
        hospital();
        asks("where can I leave my car", "parking-directions");
        asks("where can I leave my car?!", "visiting-hours");

        asks("so where can I leave my car", "first-visit").escalatesTo("front-desk", ReasonCode.QUESTION_REPEATED);
    }

    @Test
    void courtesiesMayBeRepeated() {
        hospital();
        asks("thanks", "thanks");
        asks("thanks", "thanks");

        asks("thanks", "thanks").no(Escalated.class);
    }

    @Test
    void aMoodThatSinksBringsAPerson() {
        hospital();
        hears("ok", answer("prices"), 0.2, likely("prices", 0.9));
        hears("and then", answer("visiting-hours"), -0.2, likely("visiting-hours", 0.9));

        hears("fine", answer("first-visit"), -0.4, likely("first-visit", 0.9))
                .escalatesTo("front-desk", ReasonCode.ANGER_RISING);
    }

    @Test
    void anIntentMayWantAPersonRatherThanAQuestionBack() {
        Pack pack = new ChangedPack(folder, "healthcare")
                .replacing("policy.yaml", "ask: 0.25", "ask: 0.25\n  person: 0.5")
                .read();
        story = new Story(tenant -> pack);

        hears("hm", question(), 0, likely("prices", 0.4)).escalatesTo("billing", ReasonCode.LOW_CONFIDENCE);
    }

    @Test
    void whatAChannelKnowsMayBringAPerson() {
        hospital(
                "requires: language:{language}",
                "attributes:",
                "  - {name: vip, values: [gold], priority: 7, escalate: true, requires: vip>=2}");

        Escalated escalated = hears(
                        "prices", answer("prices"), 0, Map.of("vip", "gold", "age", "7"), likely("prices", 0.9))
                .escalatesTo("billing", ReasonCode.CONTACT_ATTRIBUTE)
                .only(Escalated.class);

        assertThat(escalated.priority()).isEqualTo(7);
        assertThat(escalated.requires()).isEqualTo("language:en AND vip>=2");
        assertThat(story.episode().attributes()).isEqualTo(Map.of("vip", "gold"));
    }

    @Test
    void atNightTheBotMayGoOn() {
        hospital("outsideHours: keep");
        story.after(Duration.ofHours(14));
        asks("what does it cost", "prices");
        asks("how much is it then", "prices");

        Said said = asks("I mean what is the price", "prices");

        assertThat(said.no(Escalated.class).only(AnswerReleased.class).passedOver())
                .extracting(Reason::code)
                .startsWith(ReasonCode.QUESTION_REPEATED, ReasonCode.OUTSIDE_HOURS);
        asks("agent please", "prices").escalatesTo("billing", ReasonCode.HUMAN_REQUESTED);
    }

    @Test
    void theContactIsToldOncePerEpisodeThatABotSpeaks() {
        hospital();
        Said first = asks("what does it cost", "prices");

        assertThat(first.all(ReplySent.class).getFirst().content().words()).contains("hospital's bot");
        assertThat(asks("and when can I visit", "visiting-hours").all(ReplySent.class))
                .hasSize(1);
    }

    @Test
    void aTenantMayLetTheContactChoose() {
        Story choosing = hospital("begin: choice");

        ReplySent greeting = choosing.tell(message("m1", "hello")).only(ReplySent.class);

        assertThat(greeting.choices()).extracting(Choice::id).containsExactly(Rules.TALK_TO_PERSON);
    }

    @Test
    void aTenantMayBeginWithAPerson() {
        Story beginning = hospital("begin: person");
        MessageReceived first = message("m1", "hello");

        Said said = beginning.tell(first);

        said.escalatesTo("front-desk", ReasonCode.BEGINS_WITH_PERSON);
        assertThat(said.all(ReplySent.class)).extracting(ReplySent::author).containsExactly(Author.SYSTEM);
        beginning.tell(Events.answered(first)).no(AnswerReleased.class);
    }

    @Test
    void whoBeginsWithAPersonIsHeardOnceHoweverLateTheMessageComes() {
        Story beginning = hospital("begin: person");
        MessageReceived first = message("m1", "hello");

        beginning.tell(Events.answered(first)).escalatesTo("front-desk", ReasonCode.BEGINS_WITH_PERSON);

        beginning.tell(first).nothing();
    }

    @Test
    void afterAHandBackTheBotAnswersAndANewTriggerBringsAPersonAgain() {
        hospital();
        hears("he does not breathe", CALL, 0, likely("emergency", 0.8));
        story.tell(accepted(story.episode().id(), MEI, story.epoch()));
        HandedBack back =
                story.tell(gaveBack(story.episode().id(), MEI, story.epoch())).only(HandedBack.class);

        assertThat(back.summary()).isNotNull();
        assertThat(back.summary().intent()).isEqualTo("emergency");
        asks("what does it cost", "prices").releases(AnswerReleased.Kind.ANSWER, ReasonCode.CONFIDENT);
        Said again = hears("he does not breathe again", CALL, 0, likely("emergency", 0.8));
        again.escalatesTo("emergency", ReasonCode.SENSITIVE_INTENT).no(MessageForwarded.class);
        assertThat(again.all(ReplySent.class)).hasSize(2);
    }

    @Test
    void aDecisionTellsWhichRulesWerePassedOverAndWhy() {
        hospital();

        AnswerReleased released = asks("what does it cost", "prices").only(AnswerReleased.class);

        assertThat(released.passedOver())
                .contains(
                        Reason.of(ReasonCode.ANGRY_TONE, "points 0 < 2"),
                        Reason.of(ReasonCode.NO_ANSWER_REPEATED, "without an answer 0 of 2"))
                .extracting(Reason::code)
                .contains(ReasonCode.HUMAN_REQUESTED, ReasonCode.NOT_HELPED, ReasonCode.QUESTION_REPEATED);
    }

    @Test
    void anOpenEpisodeGoesOnByThePackItWasOpenedUnder() {
        Pack before = Story.PACK;
        Pack after = new ChangedPack(folder, "ecommerce")
                .replacing("policy.yaml", "noAnswerLimit: 2", "noAnswerLimit: 1")
                .read();
        Pack[] current = {before};
        story = new Story(new Packs() {
            @Override
            public Pack current(TenantId tenant) {
                return current[0];
            }

            @Override
            public Optional<Pack> earlier(TenantId tenant, String version) {
                return Optional.of(before).filter(pack -> pack.version().equals(version));
            }
        });
        MessageReceived first = message("m1", "mumble");
        assertThat(story.tell(first).only(EpisodeOpened.class).pack()).isEqualTo(before.version());
        current[0] = after;

        story.tell(Events.notKnown(first)).no(Escalated.class);
    }

    @Test
    void whereTheOldPackIsGoneTheNewOneDecidesAndTheDecisionSaysSo() {
        Pack after = new ChangedPack(folder, "ecommerce")
                .replacing("policy.yaml", "noAnswerLimit: 2", "noAnswerLimit: 1")
                .read();
        Pack[] current = {Story.PACK};
        story = new Story(tenant -> current[0]);
        MessageReceived first = message("m1", "mumble");
        story.tell(first);
        current[0] = after;

        story.tell(Events.notKnown(first))
                .escalatesTo("orders", ReasonCode.NO_ANSWER_REPEATED, ReasonCode.PACK_CHANGED);
        assertThat(story.episode().pack()).isEqualTo(after.version());
    }

    @Test
    void aRatingIsAskedForWhenAnAgentIsDone() {
        hospital();
        story.tell(humanRequested());
        story.tell(accepted(story.episode().id(), MEI, story.epoch()));

        Said said = story.tell(Events.wrappedUp(story.episode().id(), MEI, story.epoch()));

        assertThat(said.all(ReplySent.class).getLast().content().words())
                .isEqualTo(hospitalText(SystemText.RATE_CONVERSATION));
    }

    private static String hospitalText(SystemText text) {
        return Pack.read(Path.of(System.getProperty("baton.root", "..")).resolve("packs/healthcare"))
                .texts()
                .text(text, "zh");
    }
}
