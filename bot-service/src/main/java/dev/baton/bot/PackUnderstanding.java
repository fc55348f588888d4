package dev.baton.bot;

import dev.baton.events.ScoredIntent;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Understands what a pack teaches. One model of n-grams learns the phrases of all its languages, because contacts
/// mix them (`refund 怎么操作`); each language with an encoder has one of vectors beside it.
public final class PackUnderstanding implements Understanding {

    static final int MOST_INTENTS = 10;

    /// Of messages that mean one of the intents, so few look less like it that doubts begin here.
    private static final double DOUBTFUL_SCOPE = 0.05;

    private final List<String> intents;
    private final List<String> languages;
    private final Cascade cascade;
    private final Caution caution;
    private final String version;
    private final Consumer<ReadBy> meter;

    /// @param cascade what was learned from the [#lessons] of `pack`
    /// @param meter hears which step settled each message
    public PackUnderstanding(Pack pack, Cascade cascade, Consumer<ReadBy> meter) {
        this.intents = pack.intents().stream().map(IntentDefinition::id).toList();
        this.languages = pack.languages();
        this.cascade = cascade;
        this.caution = new Caution(pack);
        this.version = Teacher.VERSION + "-" + pack.version();
        this.meter = meter;
    }

    /// Learns the phrases of `pack` with the encoders that there are.
    public static PackUnderstanding learn(Pack pack, Encoders encoders) {
        Teacher teacher = new Teacher(pack.intents().size(), encoders, Progress.UNHEARD);
        return new PackUnderstanding(pack, teacher.teach(lessons(pack), encoders), by -> {});
    }

    /// The phrases of a pack; the label of an intent is its place in the pack.
    public static List<Lesson> lessons(Pack pack) {
        List<Lesson> lessons = new ArrayList<>();
        for (String language : pack.languages()) {
            for (int label = 0; label < pack.intents().size(); label++) {
                for (String phrase : pack.intents().get(label).phrases().in(language)) {
                    lessons.add(new Lesson(phrase, language, label));
                }
            }
        }
        return lessons;
    }

    @Override
    public List<ScoredIntent> understand(String text, String language) {
        Optional<Reading> read = cascade.read(text, language);
        if (read.isEmpty()) {
            return List.of();
        }
        Reading reading = read.get();
        meter.accept(reading.by());
        double doubt = Math.min(1, reading.scope() / DOUBTFUL_SCOPE);
        double[] shares = reading.shares();
        List<ScoredIntent> scored = IntStream.range(0, shares.length)
                .mapToObj(label -> new ScoredIntent(intents.get(label), Math.clamp(doubt * shares[label], 0, 1)))
                .sorted(Comparator.comparingDouble(ScoredIntent::confidence).reversed())
                .toList();
        return caution.before(scored).stream().limit(MOST_INTENTS).toList();
    }

    @Override
    public String version() {
        return version;
    }

    /// The share of each language's phrases that were understood rightly while they were left out of the learning.
    public Map<String, Double> accuracies() {
        Map<String, Double> accuracies = new LinkedHashMap<>();
        languages.forEach(language -> accuracies.put(language, cascade.accuracy(language)));
        return accuracies;
    }

    /// For each language the confidence from which on at most one message in forty would be answered wrongly, by the
    /// phrases that were left out of the learning.
    public Map<String, Double> safeConfidences() {
        Map<String, Double> confidences = new LinkedHashMap<>();
        languages.forEach(language -> confidences.put(language, cascade.safe(language)));
        return confidences;
    }
}
