package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.events.Urgency;
import dev.baton.packs.Pack;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// By words alone, as while no encoder can be used; `./baton bench urgency` measures everything.
class UrgencyTest {

    private static final UrgencyDetector DETECTOR = LearnedUrgency.learn(
            List.of(Pack.read(Path.of("../packs/ecommerce")), Pack.read(Path.of("../packs/finance"))), Encoders.NONE);

    @ParameterizedTest
    @CsvSource({
        "I want to end my life, SELF_HARM",
        "My father is not breathing, MEDICAL",
        "there is a man with a knife in the lobby, SAFETY",
        "'my wallet was stolen, all cards in it', FRAUD",
        "我不想活了, SELF_HARM",
        "我妈晕倒了叫不醒, MEDICAL",
        "家裡著火了, SAFETY",
        "有人在盗刷我的卡, FRAUD"
    })
    void findsEmergencies(String text, Urgency.Kind kind) {
        String language = text.charAt(0) < 0x80 ? "en" : "zh";
        assertEquals(Optional.of(kind), DETECTOR.in(text, language).map(Urgency::kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "where is my order",
                "my phone died",
                "this wait is killing me",
                "do you sell kitchen knives",
                "等死我了什么时候发货",
                "手机死机了",
                "发票怎么开"
            })
    void leavesLookAlikesAlone(String text) {
        String language = text.charAt(0) < 0x80 ? "en" : "zh";
        assertTrue(DETECTOR.in(text, language).isEmpty());
    }
}
