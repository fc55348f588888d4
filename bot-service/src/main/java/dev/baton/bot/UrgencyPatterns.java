package dev.baton.bot;

import dev.baton.events.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Turns of phrase that settle whether a message is urgent, from `urgency/patterns.txt`.
final class UrgencyPatterns {

    /// @param label an index of [UrgencyLessons#KINDS], or [UrgencyLessons#NONE]
    private record Line(int label, Pattern pattern) {}

    private final List<Line> lines;

    private UrgencyPatterns(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    static UrgencyPatterns read() {
        List<Line> lines = new ArrayList<>();
        for (String line : DataLines.of("urgency/patterns.txt")) {
            String[] parts = line.split("\t", 2);
            lines.add(new Line(UrgencyLessons.label(parts[0]), Pattern.compile(parts[1])));
        }
        return new UrgencyPatterns(lines);
    }

    /// The kind that the first pattern found in `text` says; empty where none is found or that one says `none`.
    Optional<Urgency.Kind> in(String text) {
        String words = Spelling.words(text);
        return lines.stream()
                .filter(line -> line.pattern().matcher(words).find())
                .findFirst()
                .filter(line -> line.label() != UrgencyLessons.NONE)
                .map(line -> UrgencyLessons.KINDS.get(line.label()));
    }
}
