package dev.baton.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a message where one matter ends and another may begin, in English and Chinese.
final class Clauses {

    /// A comma is none: in Chinese it parts what belongs together, and both languages tell stories with it.
    private static final Pattern BORDER = Pattern.compile("[.!?;。！？；\\n]+(?=\\s|\\p{IsHan}|$)"
            + "|(?i),?\\s+(?:and also|and then|and another thing|and secondly|also|besides|plus|by the way|and)\\s+"
            + "(?=(?:can|could|how|what|when|where|why|is|are|do|does|please|i need|i want|i would|i also)\\b)"
            + "|[，,。！？ ]*(?:另外|顺便|同时|再就是|还想问)|[，,。！？ ]+(?:还有|以及|而且)");

    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_HAN = 4;

    private Clauses() {}

    /// The parts that say enough to be understood alone, in their order.
    static List<String> of(String text) {
        List<String> clauses = new ArrayList<>();
        for (String part : BORDER.split(text)) {
            if (saysEnough(part)) {
                clauses.add(part.strip());
            }
        }
        return clauses;
    }

    private static boolean saysEnough(String part) {
        String words = Spelling.core(Spelling.words(part));
        long han = words.codePoints()
                .filter(character -> Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN)
                .count();
        return han >= FEWEST_HAN || words.split(" ").length >= FEWEST_WORDS;
    }
}
