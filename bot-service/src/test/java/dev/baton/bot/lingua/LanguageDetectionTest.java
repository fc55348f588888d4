package dev.baton.bot.lingua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.bot.LanguageDetector;
import dev.baton.bot.ScriptFirst;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectionTest {

    private static final LanguageDetector DETECTOR = new ScriptFirst(new LinguaDetector(List.of("en", "zh")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    where is my order, it should have been here yesterday | en
                    Where is my order? | en
                    I want to send these shoes back | en
                    你好 | zh
                    refund 怎么操作 | zh
                    我的iPhone 16 Pro快递到哪了 | zh
                    可爱の包包什么时候发货 | zh
                    注文はいつ届きますか | ja
                    주문한 상품이 언제 오나요 | ko
                    ¿Dónde está mi pedido? Lo espero desde ayer | es
                    Wo bleibt meine Bestellung, ich warte seit gestern | de
                    the present with the sign 福 has not arrived at my home yet | en
                    """)
    void tellsTheLanguage(String text, String language) {
        assertEquals(Optional.of(language), DETECTOR.detect(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "refund", "hello there", "90211", "👍"})
    void tooFewWordsTellNothing(String text) {
        assertEquals(Optional.empty(), DETECTOR.detect(text));
    }
}
