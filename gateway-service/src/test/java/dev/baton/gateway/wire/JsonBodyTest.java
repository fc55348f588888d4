package dev.baton.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.events.Content;
import dev.baton.gateway.Refusal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonBodyTest {
    record Body(Content content) {}

    @Test
    void readsTextInAnyLanguage() {
        Body body = JsonBody.read(bytes("{\"content\":{\"type\":\"text\",\"text\":\"转人工\"}}"), Body.class);

        assertThat(body.content().words()).isEqualTo("转人工");
    }

    @Test
    void refusesWhatIsNoJsonObjectInUtf8() {
        assertRefused(null, Refusal.Kind.MALFORMED, "empty");
        assertRefused(bytes("{\"content\":"), Refusal.Kind.MALFORMED, "line 1");
        assertRefused(bytes("[]"), Refusal.Kind.MALFORMED, "no JSON object");
        assertRefused(new byte[] {'{', '"', (byte) 0xc3, '"', '}'}, Refusal.Kind.MALFORMED, "UTF-8");
    }

    @Test
    void refusesEmptyAndOversizedText() {
        assertRefused(text("   "), Refusal.Kind.INVALID, "text is empty");
        assertRefused(text("x".repeat(4_001)), Refusal.Kind.INVALID, "at most 4000");
        assertRefused(text("x".repeat(65_536)), Refusal.Kind.TOO_LARGE, "at most 65536");
        assertThat(JsonBody.read(text("x".repeat(4_000)), Body.class).content().words())
                .hasSize(4_000);
    }

    @Test
    void refusesAnUnknownContentWithoutQuotingIt() {
        assertThatThrownBy(() -> JsonBody.read(bytes("{\"content\":{\"type\":\"secret\"}}"), Body.class))
                .isInstanceOf(Refusal.class)
                .hasMessageNotContaining("secret")
                .hasMessageContaining("content");
    }

    private static void assertRefused(byte[] body, Refusal.Kind kind, String words) {
        assertThatThrownBy(() -> JsonBody.read(body, Body.class))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }

    private static byte[] text(String text) {
        return bytes("{\"content\":{\"type\":\"text\",\"text\":\"" + text + "\"}}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
