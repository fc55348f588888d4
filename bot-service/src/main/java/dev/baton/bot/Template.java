package dev.baton.bot;

import java.util.ArrayList;
import java.util.List;

/// A text in which `{a|b}` stands for each of its alternatives: it stands for many texts.
record Template(List<List<String>> parts) {

    Template {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /// @throws IllegalArgumentException when a brace has no partner
    static Template of(String text) {
        List<List<String>> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf('{', from);
            int end = open < 0 ? text.length() : open;
            parts.add(List.of(text.substring(from, end)));
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("a brace is never closed: " + text);
            }
            parts.add(List.of(text.substring(open + 1, close).split("\\|", -1)));
            from = close + 1;
        }
        return new Template(parts);
    }

    /// At most `most` of its texts, which hold each alternative about equally often. The same ones every time.
    List<String> texts(int most) {
        int longest = parts.stream().mapToInt(List::size).max().orElse(0);
        long all = parts.stream().mapToLong(List::size).reduce(1, (one, other) -> Math.min(one * other, most));
        List<String> texts = new ArrayList<>();
        for (int round = 0; texts.size() < all && round < longest * most; round++) {
            StringBuilder text = new StringBuilder();
            int stride = 0;
            for (List<String> part : parts) {
                // Each part turns at its own pace, so that rounds differ in how alternatives meet.
                text.append(part.get((round + stride * (round / longest)) % part.size()));
                stride += part.size() > 1 ? 1 : 0;
            }
            String once = text.toString().replaceAll("  +", " ").strip();
            if (!texts.contains(once)) {
                texts.add(once);
            }
        }
        return texts;
    }
}
