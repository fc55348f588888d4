package dev.baton.bot;

import dev.baton.events.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The texts that [UrgencyDetector] learns, from `urgency/<language>.txt`.
final class UrgencyLessons {

    static final List<String> LANGUAGES = List.of("en", "zh");

    /// The labels: nothing urgent, or a kind of urgency.
    static final List<Urgency.Kind> KINDS =
            List.of(Urgency.Kind.SELF_HARM, Urgency.Kind.MEDICAL, Urgency.Kind.SAFETY, Urgency.Kind.FRAUD);

    static final int NONE = KINDS.size();

    private static final int TEXTS_OF_A_TEMPLATE = 12;

    /// Texts of one template are judged by models that know none of them, so they all go into the same fold.
    private static final int FOLDS = 5;

    private UrgencyLessons() {}

    static List<Lesson> read() {
        Map<Integer, List<Lesson>> folds = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            int label = NONE;
            int number = 0;
            for (String line : DataLines.of("urgency/" + language + ".txt")) {
                if (line.startsWith("[")) {
                    label = label(line.substring(1, line.length() - 1));
                } else {
                    List<Lesson> fold = folds.computeIfAbsent(number++ % FOLDS, empty -> new ArrayList<>());
                    for (String text : Template.of(line).texts(TEXTS_OF_A_TEMPLATE)) {
                        fold.add(new Lesson(text, language, label));
                    }
                }
            }
        }
        return inTurn(folds);
    }

    /// One of each fold in turn, until one of them has no more.
    private static List<Lesson> inTurn(Map<Integer, List<Lesson>> folds) {
        List<Lesson> all = new ArrayList<>();
        int shortest = folds.values().stream().mapToInt(List::size).min().orElse(0);
        for (int at = 0; at < shortest; at++) {
            for (List<Lesson> fold : folds.values()) {
                all.add(fold.get(at));
            }
        }
        return all;
    }

    /// The label that files call `section`.
    static int label(String section) {
        for (int label = 0; label < KINDS.size(); label++) {
            if (KINDS.get(label).name().equalsIgnoreCase(section.replace('-', '_'))) {
                return label;
            }
        }
        if (section.equals("none")) {
            return NONE;
        }
        throw new IllegalStateException("no kind of urgency is called '" + section + "'");
    }
}
