package dev.baton.routing;

import dev.baton.packs.Phrases;
import java.util.HashSet;
import java.util.Set;

/// A question that the bot answered.
/// @param intent what it was understood as
/// @param words normalised, the first [#LONGEST] characters
public record Asked(String intent, String words) {
    static final int LONGEST = 200;

    /// From this share of common pairs of characters on, two questions have nearly the same words.
    static final double NEARLY_THE_SAME = 0.8;

    static Asked of(String intent, String text) {
        return new Asked(intent, start(text));
    }

    /// Whether `text` says nearly the same: Dice's coefficient over pairs of characters.
    boolean sounds(String text) {
        String other = start(text);
        if (words.isEmpty() || other.isEmpty()) {
            return false;
        }
        Set<String> mine = pairs(words);
        Set<String> others = pairs(other);
        int all = mine.size() + others.size();
        mine.retainAll(others);
        return words.equals(other) || (all > 0 && 2.0 * mine.size() / all >= NEARLY_THE_SAME);
    }

    private static String start(String text) {
        String normal = Phrases.normalise(text);
        return normal.length() <= LONGEST ? normal : normal.substring(0, LONGEST);
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }

    @Override
    public String toString() {
        return "Asked[" + intent + "]";
    }
}
