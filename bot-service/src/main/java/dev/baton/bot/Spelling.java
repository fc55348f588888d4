package dev.baton.bot;

import dev.baton.packs.Phrases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/// Makes different spellings of the same words the same: full and half width, traditional and simplified Chinese,
/// case, letters that are repeated for emphasis.
final class Spelling {

    private static final String TABLE = "simplified.txt";
    private static final int LONGEST_RUN = 2;

    private static final char[] SIMPLIFIED = readTable();

    /// What people add to be polite, and what changes nothing about what they want.
    private static final Set<String> COURTESIES = Set.of(
            "please", "pls", "plz", "hi", "hello", "hey", "thanks", "thank", "you", "kindly", "um", "ok", "okay", "so");

    private static final List<String> CHINESE_COURTESIES =
            List.of("你好", "您好", "请问", "麻烦", "一下", "谢谢", "亲", "请", "啊", "呀", "呢", "吗", "吧", "哦", "哈");

    private Spelling() {}

    /// `text` in the form that is compared and learned: its words and signs stay as they are.
    static String plain(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(compatible.length());
        int run = 0;
        int previous = -1;
        for (int at = 0; at < compatible.length(); ) {
            int character = compatible.codePointAt(at);
            at += Character.charCount(character);
            int simple = Character.toLowerCase(character < SIMPLIFIED.length ? SIMPLIFIED[character] : character);
            run = simple == previous && Character.isLetter(simple) ? run + 1 : 1;
            previous = simple;
            if (run <= LONGEST_RUN) {
                plain.appendCodePoint(simple);
            }
        }
        return plain.toString();
    }

    /// The words of `text` alone: two texts with the same words are the same phrase.
    static String words(String text) {
        return Phrases.normalise(plain(text));
    }

    /// What is left of [#words] without courtesies, or all of them when nothing is.
    static String core(String words) {
        StringBuilder core = new StringBuilder(words.length());
        for (String word : words.split(" ")) {
            if (!COURTESIES.contains(word)) {
                core.append(core.isEmpty() ? "" : " ").append(word);
            }
        }
        String left = core.toString();
        for (String courtesy : CHINESE_COURTESIES) {
            left = left.replace(courtesy, "");
        }
        return left.isEmpty() ? words : left;
    }

    private static char[] readTable() {
        char[] simplified = new char[Character.MAX_VALUE + 1];
        for (int character = 0; character < simplified.length; character++) {
            simplified[character] = (char) character;
        }
        try (InputStream table = Spelling.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is missing from the jar");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            String traditional = lines.getFirst();
            for (int at = 0; at < traditional.length(); at++) {
                simplified[traditional.charAt(at)] = lines.get(1).charAt(at);
            }
            return simplified;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
