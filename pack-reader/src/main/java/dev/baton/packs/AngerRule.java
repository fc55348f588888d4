package dev.baton.packs;

import java.util.List;

/// When a message sounds angry: each mild phrase found in it counts one point, each strong one two, and
/// `threshold` points are enough. A phrase may stand anywhere in the message, at the borders of words.
///
/// @param threshold at least 1
/// @param rising when several messages together sound angry
public record AngerRule(
        int threshold, PerLanguage<List<String>> mild, PerLanguage<List<String>> strong, RisingAnger rising) {

    private static final int MILD_POINTS = 1;
    private static final int STRONG_POINTS = 2;

    public AngerRule {
        mild = mild.map(List::copyOf);
        strong = strong.map(List::copyOf);
    }

    /// Whether `text`, written in `language`, has at least `threshold` points.
    public boolean isAngry(String language, String text) {
        return points(language, text) >= threshold;
    }

    public int points(String language, String text) {
        String message = Phrases.normalise(text);
        return MILD_POINTS * found(mild.in(language), message) + STRONG_POINTS * found(strong.in(language), message);
    }

    private static int found(List<String> phrases, String message) {
        return (int) phrases.stream()
                .filter(phrase -> PhraseList.occurs(Phrases.normalise(phrase), message))
                .count();
    }
}
