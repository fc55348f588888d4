package dev.baton.packs;

import java.text.Normalizer;
import java.util.Locale;

/// How two messages are compared when only their words matter.
public final class Phrases {

    private Phrases() {}

    /// `text` in lower case and compatibility form (full-width letters become plain ones), without punctuation
    /// and symbols, words one space apart, and no space beside a Chinese, Japanese or Thai character. Two phrases
    /// with the same result count as the same phrase.
    public static String normalise(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder(plain.length());
        boolean gap = false;
        int previous = 0;
        for (int at = 0; at < plain.length(); ) {
            int character = plain.codePointAt(at);
            at += Character.charCount(character);
            if (isApostrophe(character)) {
                continue;
            }
            if (!isWordPart(character)) {
                gap = true;
                continue;
            }
            if (gap && !normal.isEmpty() && !isUnspaced(previous) && !isUnspaced(character)) {
                normal.append(' ');
            }
            normal.appendCodePoint(character);
            previous = character;
            gap = false;
        }
        return normal.toString();
    }

    /// Whether a character belongs to a script that writes words without spaces between them.
    static boolean isUnspaced(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean isApostrophe(int character) {
        return character == '\'' || character == '\u2019';
    }

    private static boolean isWordPart(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }
}
