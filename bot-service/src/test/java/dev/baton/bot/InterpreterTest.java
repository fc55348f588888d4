package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.events.Proposal;
import dev.baton.events.ReasonCode;
import dev.baton.events.ScoredIntent;
import dev.baton.packs.Pack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterpreterTest {

    private static final Pack PACK = Pack.read(Path.of("../packs/ecommerce"));

    /// Knows a few words.
    private static final Understanding WORDS = new Understanding() {
        @Override
        public List<ScoredIntent> understand(String text, String language) {
            if (text.contains("parcel and")) {
                return List.of(new ScoredIntent("order-status", 0.5), new ScoredIntent("invoice", 0.4));
            }
            if (text.contains("complain about") || text.contains("快递呢")) {
                return text.contains("parcel. ") || text.contains("另外")
                        ? List.of(
                                new ScoredIntent("order-status", 0.5),
                                new ScoredIntent("complaint", 0.3),
                                new ScoredIntent("invoice", 0.2))
                        : List.of(new ScoredIntent(text.contains("complain") ? "complaint" : "order-status", 0.9));
            }
            if (text.contains("parcel") || text.contains("快递")) {
                return List.of(new ScoredIntent("order-status", 0.9));
            }
            if (text.contains("invoice") || text.contains("发票")) {
                return List.of(new ScoredIntent("invoice", 0.9));
            }
            if (text.contains("complain")) {
                return List.of(new ScoredIntent("complaint", 0.9));
            }
            return List.of(new ScoredIntent("coupon", 0.1));
        }

        @Override
        public String version() {
            return "words";
        }
    };

    private final Interpreter interpreter = new Interpreter(PACK, WORDS, new Proposals(PACK));

    @Test
    void answersEverythingThatIsAsked() {
        Meaning meaning = interpreter.interpret("where is my parcel and can I have an invoice", "en");

        assertEquals(2, meaning.matters().size());
        assertEquals(
                List.of("order-status", "invoice"),
                meaning.intents().stream().map(ScoredIntent::intent).toList());
        Proposal.Answer both = assertInstanceOf(Proposal.Answer.class, meaning.proposal());
        Proposal.Answer one = assertInstanceOf(
                Proposal.Answer.class, meaning.matters().getFirst().proposal());
        assertTrue(both.contents().size() > one.contents().size());
        assertEquals(
                2, interpreter.interpret("我的快递呢到哪了，另外发票怎么开", "zh").matters().size());
    }

    @Test
    void whatAPersonMustTakeGoesFirst() {
        Meaning meaning = interpreter.interpret("where is my parcel. I want to complain about it", "en");

        assertEquals("complaint", meaning.intents().getFirst().intent());
        assertEquals(new Proposal.NoAnswer(ReasonCode.SENSITIVE_INTENT), meaning.proposal());
    }

    @Test
    void oneMatterStaysOne() {
        assertTrue(interpreter.interpret("where is my parcel", "en").matters().isEmpty());
        assertTrue(interpreter
                .interpret("where is my parcel. it is blue and quite large", "en")
                .matters()
                .isEmpty());
    }

    @Test
    void asksWhenANegationIsOverlooked() {
        Meaning meaning = interpreter.interpret("I did not request an invoice", "en");

        assertTrue(meaning.negated());
        assertInstanceOf(Proposal.Question.class, meaning.proposal());
    }
}
