package dev.baton.bot;

import dev.baton.packs.Pack;
import dev.baton.packs.Phrases;
import java.util.Map;
import java.util.Set;

/// How a message sounds, from -1 (furious) to 1 (delighted), by the words in it. What the pack calls angry counts
/// most: as many points as its threshold are -1. Other words move it by 0.2 each, to 0.6 at most.
final class Sentiment {

    private static final double STEP = 0.2;
    private static final double MOST = 0.6;

    private record Lexicon(Set<String> glad, Set<String> upset) {}

    private static final Map<String, Lexicon> LEXICONS = Map.of(
            "en",
            new Lexicon(
                    Set.of("thanks", "thank", "great", "perfect", "awesome", "love", "excellent", "happy", "helpful"),
                    Set.of("bad", "angry", "broken", "wrong", "slow", "rude", "hate", "poor", "upset", "frustrated")),
            "zh",
            new Lexicon(
                    Set.of("谢谢", "感谢", "太好了", "很好", "满意", "喜欢", "开心", "不错", "棒"),
                    Set.of("生气", "不满", "太慢", "差评", "坏了", "错了", "着急", "难用", "态度差", "糟糕")));

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

    private static int balance(String text, String language) {
        Lexicon lexicon = LEXICONS.get(language);
        if (lexicon == null) {
            return 0;
        }
        String message = ' ' + Phrases.normalise(text) + ' ';
        return found(lexicon.glad(), message) - found(lexicon.upset(), message);
    }

    private static int found(Set<String> words, String message) {
        return (int) words.stream()
                .filter(word -> message.contains(word.charAt(0) < 0x80 ? ' ' + word + ' ' : word))
                .count();
    }
}
