package dev.baton.bot;

import dev.baton.events.Urgency;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The texts that [LearnedUrgency] learns: those of `urgency/<language>.txt`, and phrases of packs.
final class UrgencyLessons {

    static final List<String> LANGUAGES = List.of("en", "zh");

    /// The labels: nothing urgent, or a kind of urgency.
    static final List<Urgency.Kind> KINDS =
            List.of(Urgency.Kind.SELF_HARM, Urgency.Kind.MEDICAL, Urgency.Kind.SAFETY, Urgency.Kind.FRAUD);

    static final int NONE = KINDS.size();

    private static final int TEXTS_OF_A_TEMPLATE = 12;

    private static final int MOST_KINDS_TAUGHT = 2;

    private UrgencyLessons() {}

    /// @param packs whose phrases are learned too: harmless ones, and those of intents for at most two kinds of
    /// urgency, which stand for the first
    static List<Lesson> read(Collection<Pack> packs) {
        Folds folds = new Folds();
        for (String language : LANGUAGES) {
            Sections.of("urgency/" + language + ".txt")
                    .entries()
                    .forEach((section, lines) ->
                            lines.forEach(line -> folds.add(texts(line), language, label(section))));
        }
        UrgencyPatterns patterns = UrgencyPatterns.read();
        for (Pack pack : packs) {
            for (IntentDefinition intent : pack.intents()) {
                OptionalInt label = label(intent);
                for (String language : pack.languages()) {
                    for (String phrase : intent.phrases().in(language)) {
                        boolean disputed = label.orElse(NONE) == NONE
                                && patterns.in(phrase).isPresent();
                        if (label.isPresent() && !disputed) {
                            folds.add(List.of(phrase), language, label.getAsInt());
                        }
                    }
                }
            }
        }
        return folds.inTurn();
    }

    /// Empty when its phrases tell nothing: a person takes them, but not as an emergency of one kind.
    private static OptionalInt label(IntentDefinition intent) {
        if (intent.urgency().isEmpty()) {
            return intent.sensitive() ? OptionalInt.empty() : OptionalInt.of(NONE);
        }
        return intent.urgency().size() > MOST_KINDS_TAUGHT
                ? OptionalInt.empty()
                : OptionalInt.of(label(intent.urgency().getFirst().key()));
    }

    private static List<String> texts(String template) {
        return Template.of(template).texts(TEXTS_OF_A_TEMPLATE);
    }

    /// The lessons in the order in which they are judged: texts of one template are judged by models that know none of
    /// them.
    private static final class Folds {

        private static final int FOLDS = 5;

        private final List<List<Lesson>> folds = new ArrayList<>();
        private int templates;

        Folds() {
            IntStream.range(0, FOLDS).forEach(fold -> folds.add(new ArrayList<>()));
        }

        void add(List<String> texts, String language, int label) {
            List<Lesson> fold = folds.get(templates++ % FOLDS);
            texts.forEach(text -> fold.add(new Lesson(text, language, label)));
        }

        /// One of each fold in turn, until one of them has no more.
        List<Lesson> inTurn() {
            List<Lesson> all = new ArrayList<>();
            int shortest = folds.stream().mapToInt(List::size).min().orElse(0);
            for (int at = 0; at < shortest; at++) {
                for (List<Lesson> fold : folds) {
                    all.add(fold.get(at));
                }
            }
            return all;
        }
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
