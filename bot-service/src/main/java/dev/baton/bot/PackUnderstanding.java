package dev.baton.bot;

import dev.baton.events.ScoredIntent;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import dev.baton.packs.PerLanguage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Understands what a pack teaches. One model learns the phrases of all its languages, because contacts mix them
/// (`refund 怎么操作`); each language has a temperature of its own.
public final class PackUnderstanding implements Understanding {

    /// Changes with the code that learns: features, trainer, calibration.
    private static final String LEARNER = "ngrams-1";

    private static final int MOST_INTENTS = 10;

    private final List<String> intents;
    private final LinearModel model;
    private final PerLanguage<Double> temperatures;
    private final PerLanguage<Double> accuracies;
    private final String version;

    private PackUnderstanding(
            List<String> intents,
            LinearModel model,
            PerLanguage<Double> temperatures,
            PerLanguage<Double> accuracies,
            String version) {
        this.intents = List.copyOf(intents);
        this.model = model;
        this.temperatures = temperatures;
        this.accuracies = accuracies;
        this.version = version;
    }

    /// Learns the phrases of `pack`: deterministic, about a second.
    public static PackUnderstanding learn(Pack pack) {
        List<String> intents = pack.intents().stream().map(IntentDefinition::id).toList();
        List<Example> examples = examples(pack);
        CrossValidation validation = CrossValidation.of(Trainer.STANDARD, examples, intents.size());
        Map<String, Double> temperatures = new LinkedHashMap<>();
        Map<String, Double> accuracies = new LinkedHashMap<>();
        for (String language : pack.languages()) {
            CrossValidation part = validation.in(language);
            temperatures.put(language, part.temperature());
            accuracies.put(language, part.accuracy());
        }
        return new PackUnderstanding(
                intents,
                Trainer.STANDARD.train(examples, intents.size()),
                new PerLanguage<>(temperatures, pack.defaultLanguage()),
                new PerLanguage<>(accuracies, pack.defaultLanguage()),
                LEARNER + "-" + pack.version());
    }

    @Override
    public List<ScoredIntent> understand(String text, String language) {
        Features features = NGrams.of(text);
        if (features.isEmpty()) {
            return List.of();
        }
        double[] shares = LinearModel.softmax(model.logits(features), temperatures.in(language));
        return IntStream.range(0, shares.length)
                .mapToObj(label -> new ScoredIntent(intents.get(label), shares[label]))
                .sorted(Comparator.comparingDouble(ScoredIntent::confidence).reversed())
                .limit(MOST_INTENTS)
                .toList();
    }

    @Override
    public String version() {
        return version;
    }

    /// The share of each language's phrases that were understood rightly while they were left out of the training.
    public Map<String, Double> accuracies() {
        return accuracies.values();
    }

    private static List<Example> examples(Pack pack) {
        List<Example> examples = new ArrayList<>();
        for (String language : pack.languages()) {
            for (int label = 0; label < pack.intents().size(); label++) {
                for (String phrase : pack.intents().get(label).phrases().in(language)) {
                    examples.add(new Example(NGrams.of(phrase), language, label));
                }
            }
        }
        return examples;
    }
}
