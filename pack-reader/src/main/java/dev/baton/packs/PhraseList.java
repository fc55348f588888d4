package dev.baton.packs;

import java.util.List;

/// Phrases that are looked for in a message. A short phrase (one word, or up to two characters of a script without
/// spaces) must be the whole message, since `agent` or `人工` alone means something else than inside a sentence; a
/// longer one may stand anywhere in it. Case, punctuation and width do not matter.
///
/// @param phrases as they are written in the pack
public record PhraseList(List<String> phrases) {

    public PhraseList {
        phrases = List.copyOf(phrases);
    }

    /// Whether one of the phrases is found in `text`.
    public boolean matches(String text) {
        String message = Phrases.normalise(text);
        return phrases.stream().map(Phrases::normalise).anyMatch(phrase -> found(phrase, message));
    }

    /// Whether `text` consists of one of the phrases and nothing else.
    public boolean isWhole(String text) {
        String message = Phrases.normalise(text);
        return phrases.stream().map(Phrases::normalise).anyMatch(message::equals);
    }

    private static boolean found(String phrase, String message) {
        return isShort(phrase) ? message.equals(phrase) : occurs(phrase, message);
    }

    private static boolean isShort(String phrase) {
        return phrase.codePoints().anyMatch(Phrases::isUnspaced)
                ? phrase.codePointCount(0, phrase.length()) <= 2
                : phrase.indexOf(' ') < 0;
    }

    /// Whether `phrase` stands in `message` at the borders of words.
    static boolean occurs(String phrase, String message) {
        if (phrase.isEmpty()) {
            return false;
        }
        for (int at = message.indexOf(phrase); at >= 0; at = message.indexOf(phrase, at + 1)) {
            if (isBorder(message, at) && isBorder(message, at + phrase.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBorder(String message, int at) {
        if (at == 0 || at == message.length()) {
            return true;
        }
        int before = message.codePointBefore(at);
        int after = message.codePointAt(at);
        return before == ' ' || after == ' ' || Phrases.isUnspaced(before) || Phrases.isUnspaced(after);
    }
}
