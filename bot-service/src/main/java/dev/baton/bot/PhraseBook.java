package dev.baton.bot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The texts that were taught, so that the same words again need no judging. Courtesies around them make no difference.
/// Words that were taught under two labels are not in it.
final class PhraseBook {

    private static final int SHORTEST_CORE = 4;
    private static final int DISPUTED = -2;

    private final Map<String, Integer> labels;

    private PhraseBook(Map<String, Integer> labels) {
        this.labels = Map.copyOf(labels);
    }

    static PhraseBook of(List<Lesson> lessons) {
        Map<String, Integer> exact = new HashMap<>();
        Map<String, Integer> cores = new HashMap<>();
        for (Lesson lesson : lessons) {
            String words = Spelling.words(lesson.text());
            exact.merge(words, lesson.label(), PhraseBook::agreed);
            String core = Spelling.core(words);
            if (core.length() >= SHORTEST_CORE) {
                cores.merge(core, lesson.label(), PhraseBook::agreed);
            }
        }
        cores.putAll(exact);
        cores.values().removeIf(label -> label == DISPUTED || label == Lesson.OUT_OF_SCOPE);
        return new PhraseBook(cores);
    }

    /// The label of the phrase that has these [Spelling#words].
    OptionalInt label(String words) {
        Integer label = labels.get(words);
        if (label == null) {
            String core = Spelling.core(words);
            label = core.length() >= SHORTEST_CORE ? labels.get(core) : null;
        }
        return label == null ? OptionalInt.empty() : OptionalInt.of(label);
    }

    private static Integer agreed(Integer one, Integer other) {
        return one.equals(other) ? one : Integer.valueOf(DISPUTED);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (Map.Entry<String, Integer> phrase : labels.entrySet()) {
            out.writeUTF(phrase.getKey());
            out.writeInt(phrase.getValue());
        }
    }

    static PhraseBook read(DataInputStream in) throws IOException {
        Map<String, Integer> labels = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            labels.put(in.readUTF(), in.readInt());
        }
        return new PhraseBook(labels);
    }
}
