package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private final PhraseList english = new PhraseList(List.of("agent", "real person"));
    private final PhraseList chinese = new PhraseList(List.of("人工", "转人工"));

    @Test
    void comparesWordsAlone() {
        assertThat(Phrases.normalise("  Where's MY   order?! ")).isEqualTo("wheres my order");
        assertThat(Phrases.normalise("ＡＢＣ，１２")).isEqualTo("abc 12");
        assertThat(Phrases.normalise("refund 怎么 操作？")).isEqualTo("refund怎么操作");
        assertThat(Phrases.normalise("🙂!?")).isEmpty();
    }

    @Test
    void takesAShortPhraseForTheWholeMessageOnly() {
        assertThat(english.matches("Agent!")).isTrue();
        assertThat(english.matches("my agent lied to me")).isFalse();
        assertThat(chinese.matches("人工。")).isTrue();
        assertThat(chinese.matches("人工智能手表")).isFalse();
    }

    @Test
    void findsALongPhraseAnywhere() {
        assertThat(english.matches("Is there a REAL person here?")).isTrue();
        assertThat(english.matches("a surreal personality")).isFalse();
        assertThat(chinese.matches("麻烦帮我转人工，谢谢")).isTrue();
    }

    @Test
    void knowsAMessageThatIsNothingButThePhrase() {
        PhraseList goodbye = new PhraseList(List.of("thanks bye"));

        assertThat(goodbye.isWhole("Thanks, bye!")).isTrue();
        assertThat(goodbye.isWhole("thanks bye the way where is it")).isFalse();
    }

    @Test
    void addsUpThePointsOfAnger() {
        AngerRule rule = new AngerRule(
                2,
                perLanguage(List.of("awful", "annoying"), List.of("太差")),
                perLanguage(List.of("scammers"), List.of("骗子")),
                RisingAnger.DEFAULT);

        assertThat(rule.isAngry("en", "this is awful")).isFalse();
        assertThat(rule.isAngry("en", "AWFUL and annoying!")).isTrue();
        assertThat(rule.isAngry("en", "you are scammers")).isTrue();
        assertThat(rule.points("zh", "太差了，一群骗子")).isEqualTo(3);
    }

    private static PerLanguage<List<String>> perLanguage(List<String> english, List<String> chinese) {
        return new PerLanguage<>(Map.of("en", english, "zh", chinese), "en");
    }
}
