package dev.baton.bot;

import dev.baton.packs.Phrases;
import java.util.Optional;

/// Tells a language by its script where the script is enough, and asks another detector otherwise. Names and terms in
/// Latin letters do not make a Chinese sentence English: `refund 怎么操作` is `zh`. Fewer than three words of a script
/// that many languages share tell nothing.
public final class ScriptFirst implements LanguageDetector {

    private static final int FEWEST_WORDS = 3;

    /// One kana in so many Chinese characters is an ornament (`の`), more are Japanese.
    private static final int KANA_SHARE = 5;

    private final LanguageDetector words;

    /// @param words for the scripts that many languages share
    public ScriptFirst(LanguageDetector words) {
        this.words = words;
    }

    @Override
    public Optional<String> detect(String text) {
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int spacedWords = 0;
        boolean inWord = false;
        String normalised = Phrases.normalise(text);
        for (int at = 0; at < normalised.length(); ) {
            int character = normalised.codePointAt(at);
            at += Character.charCount(character);
            boolean wordPart = false;
            switch (Character.UnicodeScript.of(character)) {
                case HAN -> han++;
                case HIRAGANA, KATAKANA -> kana++;
                case HANGUL -> hangul++;
                default -> wordPart = Character.isLetter(character);
            }
            if (wordPart && !inWord) {
                spacedWords++;
            }
            inWord = wordPart;
        }
        int eastern = han + kana + hangul;
        if (eastern > 0 && eastern >= spacedWords) {
            return Optional.of(eastern(han, kana, hangul));
        }
        return spacedWords < FEWEST_WORDS ? Optional.empty() : words.detect(text);
    }

    private static String eastern(int han, int kana, int hangul) {
        if (hangul > han + kana) {
            return "ko";
        }
        return kana * KANA_SHARE > han ? "ja" : "zh";
    }
}
