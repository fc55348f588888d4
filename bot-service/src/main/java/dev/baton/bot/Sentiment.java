package dev.baton.bot;

import dev.baton.packs.Pack;
import java.util.Map;

/// How a message sounds, from -1 (furious) to 1 (delighted), by the words in it. What the pack calls angry counts
/// most: as many points as its threshold are -1. Other words move it by 0.2 each, to 0.6 at most.
final class Sentiment {

    private static final double STEP = 0.2;
    private static final double MOST = 0.6;
    private static final double OF_A_SIGN = 0.3;
    private static final double OF_SHOUTING = 0.2;
    private static final int FEWEST_CAPITALS = 12;

    /// How much of the frustration a message leaves for the next one.
    private static final double LASTING = 0.7;

    private static final Map<String, Lexicon> LEXICONS = Map.of("en", Lexicon.of("en"), "zh", Lexicon.of("zh"));

    private final Pack pack;

    Sentiment(Pack pack) {
        this.pack = pack;
    }

    double of(String text, String language) {
        double anger = (double) pack.policy().anger().points(language, text)
                / pack.policy().anger().threshold();
        double mood = Math.clamp(STEP * balance(text, language), -MOST, MOST);
        return Math.clamp(mood - anger, -1, 1);
    }

    /// How fed up a contact is, 0 to 1, by a message and those before it: it grows with every sign of it and fades
    /// while there is none.
    ///
    /// @param before the frustration after the message before
    double frustration(String text, String language, double before) {
        double signs = OF_A_SIGN * signs(text, language) + (isShouted(text) ? OF_SHOUTING : 0);
        return Math.clamp(LASTING * before + Math.max(0, -of(text, language)) / 2 + signs, 0, 1);
    }

    /// Whether a message insults somebody, in any language that is known here: people swear in their own.
    boolean isAbusive(String text) {
        String words = Spelling.words(text);
        return LEXICONS.values().stream().anyMatch(lexicon -> Lexicon.found(lexicon.abusive(), words) > 0);
    }

    private static int balance(String text, String language) {
        Lexicon lexicon = LEXICONS.get(language);
        if (lexicon == null) {
            return 0;
        }
        String words = Spelling.words(text);
        return Lexicon.found(lexicon.glad(), words) - Lexicon.found(lexicon.upset(), words);
    }

    private static int signs(String text, String language) {
        Lexicon lexicon = LEXICONS.get(language);
        return lexicon == null ? 0 : Lexicon.found(lexicon.frustrated(), Spelling.words(text));
    }

    private static boolean isShouted(String text) {
        long capitals = text.chars().filter(Character::isUpperCase).count();
        long small = text.chars().filter(Character::isLowerCase).count();
        return capitals >= FEWEST_CAPITALS && capitals > 2 * small
                || text.contains("!!!")
                || text.contains("！！")
                || text.contains("???")
                || text.contains("？？？");
    }
}
