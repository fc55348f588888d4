package dev.baton.packs.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what an author probably meant.
final class Nearest {

    private Nearest() {}

    /// The candidate with the fewest changed letters, unless that would be more than a third of the word.
    static Optional<String> to(String word, Collection<String> candidates) {
        int most = Math.max(2, word.length() / 3);
        String lower = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.comparingInt(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT))));
    }

    /// "did you mean 'x'?" or, when nothing is near, what there is to choose from.
    static String hint(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> candidates.isEmpty()
                        ? "nothing is defined to choose from"
                        : "use one of: " + String.join(", ", candidates));
    }

    /// Levenshtein's distance.
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
