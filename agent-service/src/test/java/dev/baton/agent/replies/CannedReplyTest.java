package dev.baton.agent.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CannedReplyTest {
    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    @Test
    void textsWithVariablesInBothLanguagesMayBeKept() {
        CannedReply reply = new CannedReply(
                "refund-days",
                Map.of("en", "I am {agent}.\nYour refund for {order-number} takes 3 days.", "zh", "您的退款需要3天。"),
                1);
        assertThat(reply.fault(LANGUAGES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Refund", "refund days", "-refund", "refund-", "a/b", "退款"})
    void aShortcutIsInKebabCase(String shortcut) {
        assertThat(new CannedReply(shortcut, Map.of("en", "x"), 1).fault(LANGUAGES))
                .hasValueSatisfying(fault -> assertThat(fault.fix()).contains("refund-days"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "{}", "{Order}", "a {order number} b", "{{agent}}"})
    void aBraceHoldsAName(String text) {
        assertThat(new CannedReply("greeting", Map.of("en", text), 1).fault(LANGUAGES))
                .hasValueSatisfying(
                        fault -> assertThat(fault.detail()).startsWith("texts/en has a brace at character"));
    }

    @Test
    void aTextIsThereInALanguageOfThePackAndNotTooLong() {
        assertThat(new CannedReply("greeting", Map.of(), 1).fault(LANGUAGES)).isPresent();
        assertThat(new CannedReply("greeting", Map.of("en", " "), 1).fault(LANGUAGES))
                .isPresent();
        assertThat(new CannedReply("greeting", Map.of("en", "a\u0007"), 1).fault(LANGUAGES))
                .isPresent();
        assertThat(new CannedReply("greeting", Map.of("en", "a".repeat(4_001)), 1).fault(LANGUAGES))
                .isPresent();
        assertThat(new CannedReply("greeting", Map.of("fr", "Bonjour"), 1).fault(LANGUAGES))
                .hasValueSatisfying(fault -> assertThat(fault.fix()).isEqualTo("use one of en, zh"));
    }
}
