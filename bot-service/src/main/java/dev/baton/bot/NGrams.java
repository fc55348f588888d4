package dev.baton.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Cuts a text into n-grams and hashes them into buckets. Of a script with spaces it takes words, pairs of words and
/// 2 to 5 characters within a word; of Chinese 1 to 3 characters. A text that mixes both has the n-grams of both.
final class NGrams {

    /// Many enough for collisions to be rare among the some ten thousand n-grams of a pack.
    static final int BUCKETS = 1 << 18;

    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_PART = 5;
    private static final int LONGEST_HAN = 3;

    private static final int FNV_BASIS = 0x811C9DC5;
    private static final int FNV_PRIME = 16_777_619;

    private NGrams() {}

    /// The buckets of `text`, each once, in ascending order. Case, width, punctuation and emoji make no difference, nor
    /// do traditional and simplified Chinese.
    static int[] of(String text) {
        IntStream.Builder buckets = IntStream.builder();
        String before = "";
        for (String run : runs(Spelling.words(text))) {
            if (isHan(run.codePointAt(0))) {
                parts('h', run, 1, LONGEST_HAN, buckets);
                before = "";
            } else {
                buckets.add(bucket('w', run));
                if (!before.isEmpty()) {
                    buckets.add(bucket('p', before + ' ' + run));
                }
                parts('c', '<' + run + '>', SHORTEST_PART, LONGEST_PART, buckets);
                before = run;
            }
        }
        return buckets.build().sorted().distinct().toArray();
    }

    /// The words, and the stretches of Chinese characters, in their order.
    private static List<String> runs(String normalised) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean han = false;
        for (int at = 0; at < normalised.length(); ) {
            int character = normalised.codePointAt(at);
            at += Character.charCount(character);
            boolean space = character == ' ';
            if (!run.isEmpty() && (space || isHan(character) != han)) {
                runs.add(run.toString());
                run.setLength(0);
            }
            if (!space) {
                han = isHan(character);
                run.appendCodePoint(character);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    private static void parts(char kind, String run, int shortest, int longest, IntStream.Builder buckets) {
        int[] characters = run.codePoints().toArray();
        for (int from = 0; from < characters.length; from++) {
            int hash = step(FNV_BASIS, kind);
            for (int length = 1; length <= longest && from + length <= characters.length; length++) {
                hash = step(hash, characters[from + length - 1]);
                if (length >= shortest) {
                    buckets.add(fold(hash));
                }
            }
        }
    }

    private static int bucket(char kind, String words) {
        int hash = step(FNV_BASIS, kind);
        for (int at = 0; at < words.length(); at++) {
            hash = step(hash, words.charAt(at));
        }
        return fold(hash);
    }

    private static int step(int hash, int character) {
        return (hash ^ character) * FNV_PRIME;
    }

    /// The finalizer of MurmurHash3, so that the low bits depend on all of them.
    private static int fold(int hash) {
        int mixed = hash ^ (hash >>> 16);
        mixed *= 0x85EBCA6B;
        mixed ^= mixed >>> 13;
        mixed *= 0xC2B2AE35;
        mixed ^= mixed >>> 16;
        return mixed & (BUCKETS - 1);
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
