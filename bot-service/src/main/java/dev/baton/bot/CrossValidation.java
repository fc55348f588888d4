package dev.baton.bot;

import java.util.ArrayList;
import java.util.List;

/// How well a [Trainer] does on examples it was not shown: every fifth is left out in turn and judged by a model that
/// learned from the rest.
record CrossValidation(List<Judged> judged) {

    private static final int FOLDS = 5;
    private static final double COOLEST = 0.05;
    private static final double HOTTEST = 5;
    private static final double STEP = 1.05;

    /// An example and what a model that had not seen it made of it.
    @SuppressWarnings("ArrayRecordComponent")
    record Judged(Example example, double[] logits) {}

    CrossValidation {
        judged = List.copyOf(judged);
    }

    static CrossValidation of(Trainer trainer, List<Example> examples, int labels) {
        List<Judged> judged = new ArrayList<>(examples.size());
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> learned = new ArrayList<>();
            List<Example> held = new ArrayList<>();
            for (int at = 0; at < examples.size(); at++) {
                (at % FOLDS == fold ? held : learned).add(examples.get(at));
            }
            LinearModel model = trainer.train(learned, labels);
            held.forEach(example -> judged.add(new Judged(example, model.logits(example.features()))));
        }
        return new CrossValidation(judged);
    }

    /// The part of it that is in `language`.
    CrossValidation in(String language) {
        return new CrossValidation(judged.stream()
                .filter(one -> one.example().language().equals(language))
                .toList());
    }

    /// The share of examples whose intent came first, 0 to 1.
    double accuracy() {
        long right = judged.stream()
                .filter(one -> LinearModel.best(one.logits()) == one.example().label())
                .count();
        return judged.isEmpty() ? 0 : (double) right / judged.size();
    }

    /// The softmax temperature under which the right intents were the likeliest, so that a confidence of 0.8 is right
    /// about eight times in ten (temperature scaling, Guo et al. 2017).
    double temperature() {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double temperature = COOLEST; temperature <= HOTTEST; temperature *= STEP) {
            double loss = loss(temperature);
            if (loss < least) {
                least = loss;
                best = temperature;
            }
        }
        return best;
    }

    private double loss(double temperature) {
        double loss = 0;
        for (Judged one : judged) {
            double share =
                    LinearModel.softmax(one.logits(), temperature)[one.example().label()];
            loss -= Math.log(Math.max(share, Double.MIN_NORMAL));
        }
        return loss;
    }
}
