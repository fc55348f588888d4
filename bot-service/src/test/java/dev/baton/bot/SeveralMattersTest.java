package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.packs.Pack;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With the pack's own phrases, understood by words alone.
class SeveralMattersTest {

    private static final Pack PACK = Pack.read(Path.of("../packs/ecommerce"));
    private static final Interpreter INTERPRETER =
            new Interpreter(PACK, PackUnderstanding.learn(PACK, Encoders.NONE), new Proposals(PACK));

    @ParameterizedTest
    @CsvSource({
        "en, 'where is my order? how do I get an invoice?', order-status, invoice",
        "en, 'I want to cancel my order. can I change my password?', cancel-order, login-problem",
        "zh, '我的快递到哪了？另外发票怎么开', order-status, invoice",
        "zh, '我要取消订单。顺便怎么改密码', cancel-order, login-problem"
    })
    void bothAreProposed(String language, String text, String first, String second) {
        assertEquals(Set.of(first, second), intents(INTERPRETER.interpret(text, language)));
    }

    @Test
    void aStoryIsOneMatter() {
        for (String text : List.of(
                "I ordered a lamp last week. It was meant for my sister. where is my order",
                "a pot and a pan with lids")) {
            assertTrue(intents(INTERPRETER.interpret(text, "en")).size() < 2, text);
        }
    }

    private static Set<String> intents(Meaning meaning) {
        return meaning.matters().stream()
                .map(matter -> matter.intents().getFirst().intent())
                .collect(Collectors.toSet());
    }
}
