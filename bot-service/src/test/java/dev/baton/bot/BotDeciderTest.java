package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.decide.Decision;
import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.ChannelId;
import dev.baton.events.Choice;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.InboundEvent.ContactLeft;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.Proposal;
import dev.baton.events.ReasonCode;
import dev.baton.events.ScoredIntent;
import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BotDeciderTest {

    private static final Pack PACK = Pack.read(Path.of("../packs/ecommerce"));
    private static final TenantId TENANT = new TenantId("demo");

    private static final LanguageDetector DETECTOR =
            new ScriptFirst(text -> text.startsWith("Bonjour") ? Optional.of("fr") : Optional.of("en"));

    @Test
    void answersWhatItIsSureOf() {
        MessageUnderstood understood = read(sure("order-status", 0.9), new Content.Text("where is my order"));

        Proposal.Answer answer = assertInstanceOf(Proposal.Answer.class, understood.proposal());
        assertEquals("order-status", answer.intent());
        assertTrue(answer.choices().contains(new Choice("person", "Talk to a person")));
        assertEquals("en", understood.language());
    }

    @Test
    void answersInTheLanguageOfTheMessage() {
        MessageUnderstood understood = read(sure("order-status", 0.9), new Content.Text("快递到哪了"));

        Proposal.Answer answer = assertInstanceOf(Proposal.Answer.class, understood.proposal());
        assertTrue(answer.choices().contains(new Choice("person", "转人工")));
        assertEquals("zh", understood.language());
    }

    @Test
    void asksWhichOfThreeWhenItIsNotSure() {
        List<ScoredIntent> intents = List.of(
                new ScoredIntent("order-status", 0.4),
                new ScoredIntent("refund-status", 0.3),
                new ScoredIntent("invoice", 0.1),
                new ScoredIntent("coupon", 0.05));
        MessageUnderstood understood = read(intents, new Content.Text("the thing I bought"));

        Proposal.Question question = assertInstanceOf(Proposal.Question.class, understood.proposal());
        assertEquals(
                List.of("order-status", "refund-status", "invoice", "talk-to-person"),
                question.choices().stream().map(Choice::id).toList());
    }

    @Test
    void saysNothingWhenItDoesNotKnow() {
        assertEquals(
                new Proposal.NoAnswer(ReasonCode.LOW_CONFIDENCE),
                read(sure("coupon", 0.1), new Content.Text("who won the match")).proposal());
    }

    @Test
    void saysThatItDoesNotSpeakALanguage() {
        MessageUnderstood understood = read(sure("coupon", 0.9), new Content.Text("Bonjour, je cherche mon colis"));

        assertEquals("fr", understood.language());
        assertEquals(new Proposal.NoAnswer(ReasonCode.LANGUAGE_NOT_SPOKEN), understood.proposal());
    }

    @Test
    void hasNothingToReadInAFile() {
        MessageUnderstood understood =
                read(sure("coupon", 0.9), new Content.File("upload/1", "application/pdf", 10, "receipt.pdf"));

        assertEquals(new Proposal.NoAnswer(ReasonCode.NO_WORDS), understood.proposal());
        assertEquals("und", understood.language());
    }

    @Test
    void hearsARequestForAPersonInAnyLanguageOfThePack() {
        for (String text : List.of("I want to talk to a person", "转人工")) {
            MessageUnderstood understood = read(sure("coupon", 0.9), new Content.Text(text));
            assertTrue(understood.humanRequested());
            assertEquals(new Proposal.NoAnswer(ReasonCode.HUMAN_REQUESTED), understood.proposal());
        }
    }

    @Test
    void leavesASensitiveIntentToAPerson() {
        String sensitive = PACK.intents().stream()
                .filter(intent -> intent.sensitive() && !intent.asksForHuman())
                .findFirst()
                .orElseThrow()
                .id();
        MessageUnderstood understood = read(sure(sensitive, 0.95), new Content.Text("please see to this"));

        Proposal.NoAnswer left = assertInstanceOf(Proposal.NoAnswer.class, understood.proposal());
        assertEquals(ReasonCode.SENSITIVE_INTENT, left.reason());
        assertFalse(understood.humanRequested());
    }

    @Test
    void aPressedButtonIsCertain() {
        MessageUnderstood asked = read(List.of(), new Content.Choice("order-status", "My order"));
        assertEquals(List.of(new ScoredIntent("order-status", 1)), asked.intents());
        assertInstanceOf(Proposal.Answer.class, asked.proposal());

        MessageUnderstood person = read(List.of(), new Content.Choice("person", "Talk to a person"));
        assertTrue(person.humanRequested());
    }

    @Test
    void aShortMessageKeepsTheLanguageOfTheConversation() {
        BotDecider decider = decider(sure("refund-status", 0.9));
        Decision<BotConversation> first = decider.decide(decider.initial(), received(TENANT, new Content.Text("怎么退款")));
        Decision<BotConversation> second = decider.decide(first.state(), received(TENANT, new Content.Text("refund")));

        assertEquals("zh", understood(second).language());
        assertEquals(new BotConversation("zh", "refund-status", 0), second.state());
    }

    @Test
    void soundsOutAnger() {
        assertEquals(
                -1,
                read(List.of(), new Content.Text("this is a scam, never again")).sentiment());
        assertEquals(-1, read(List.of(), new Content.Text("你们就是骗子")).sentiment());
        assertTrue(read(List.of(), new Content.Text("谢谢，很满意")).sentiment() > 0);
    }

    @Test
    void passesOverWhatIsNoMessage() {
        BotDecider decider = decider(List.of());
        Envelope left = new Envelope(
                new EventId("e-2"),
                Instant.EPOCH,
                TENANT,
                new ConversationId("c-1"),
                null,
                new ContactLeft(new ChannelId("web"), new ContactId("visitor")));

        assertEquals(Decision.unchanged(decider.initial()), decider.decide(decider.initial(), left));
    }

    @Test
    void refusesATenantThatIsNotConfigured() {
        BotDecider decider = decider(List.of());
        Envelope strange = received(new TenantId("nobody"), new Content.Text("hello"));

        assertThrows(IllegalArgumentException.class, () -> decider.decide(decider.initial(), strange));
    }

    @Test
    void everyIntentHasAProposalInEveryLanguage() {
        Proposals proposals = new Proposals(PACK);
        for (String language : PACK.languages()) {
            PACK.intents().forEach(intent -> {
                Proposal proposal = proposals.answer(intent, language);
                assertEquals(
                        intent.sensitive() || intent.asksForHuman(),
                        proposal instanceof Proposal.NoAnswer,
                        intent.id());
            });
        }
    }

    private static MessageUnderstood read(List<ScoredIntent> intents, Content content) {
        BotDecider decider = decider(intents);
        return understood(decider.decide(decider.initial(), received(TENANT, content)));
    }

    private static MessageUnderstood understood(Decision<BotConversation> decision) {
        assertEquals(1, decision.emissions().size());
        return assertInstanceOf(
                MessageUnderstood.class, decision.emissions().getFirst().event());
    }

    private static BotDecider decider(List<ScoredIntent> intents) {
        Understanding understanding = new Understanding() {
            @Override
            public List<ScoredIntent> understand(String text, String language) {
                return intents;
            }

            @Override
            public String version() {
                return "scripted";
            }
        };
        return new BotDecider(Map.of(TENANT, new Bot(PACK, DETECTOR, understanding)));
    }

    private static List<ScoredIntent> sure(String intent, double confidence) {
        return List.of(new ScoredIntent(intent, confidence));
    }

    private static Envelope received(TenantId tenant, Content content) {
        return new Envelope(
                new EventId("e-1"),
                Instant.EPOCH,
                tenant,
                new ConversationId("c-1"),
                null,
                new MessageReceived(
                        new MessageId("m-1"), new ChannelId("web"), new ContactId("visitor"), content, null, Map.of()));
    }
}
