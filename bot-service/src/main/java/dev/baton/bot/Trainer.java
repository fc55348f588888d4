package dev.baton.bot;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Learns a [LinearModel] by stochastic gradient descent with AdaGrad (Duchi, Hazan and Singer 2011). The same
/// examples in the same order and the same seed give the same weights on every machine.
///
/// @param epochs how often every example is seen
/// @param rate the learning rate of AdaGrad
/// @param decay the strength of the L2 penalty, paid on the weights that an example touches
/// @param seed of the order in which examples are seen
record Trainer(int epochs, double rate, double decay, long seed) {

    /// Chosen by cross-validation on the phrases of `packs/ecommerce`.
    static final Trainer STANDARD = new Trainer(10, 0.5, 1e-3, 20_260_101L);

    private static final float TINY = 1e-12f;

    LinearModel train(List<Example> examples, int labels) {
        int[] rows = new int[NGrams.BUCKETS];
        Arrays.fill(rows, LinearModel.UNSEEN);
        int seen = 0;
        for (Example example : examples) {
            for (int bucket : example.features().buckets()) {
                if (rows[bucket] == LinearModel.UNSEEN) {
                    rows[bucket] = seen++;
                }
            }
        }
        float[] weights = new float[seen * labels];
        float[] squares = new float[seen * labels];
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Example[] order = examples.toArray(Example[]::new);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            for (Example example : order) {
                learn(example, labels, rows, weights, squares);
            }
        }
        return new LinearModel(labels, rows, weights);
    }

    private void learn(Example example, int labels, int[] rows, float[] weights, float[] squares) {
        Features features = example.features();
        double weight = features.weight();
        double[] logits = new double[labels];
        for (int bucket : features.buckets()) {
            int from = rows[bucket] * labels;
            for (int label = 0; label < labels; label++) {
                logits[label] += weight * weights[from + label];
            }
        }
        double[] shares = LinearModel.softmax(logits, 1);
        shares[example.label()] -= 1;
        float[] slopes = new float[labels];
        for (int label = 0; label < labels; label++) {
            slopes[label] = (float) (shares[label] * weight);
        }
        for (int bucket : features.buckets()) {
            step(slopes, rows[bucket] * labels, weights, squares);
        }
    }

    /// In floats and without branches, which the virtual machine turns into vector instructions.
    private void step(float[] slopes, int from, float[] weights, float[] squares) {
        float floatRate = (float) rate;
        float floatDecay = (float) decay;
        for (int label = 0; label < slopes.length; label++) {
            int at = from + label;
            float gradient = slopes[label] + floatDecay * weights[at];
            float square = squares[at] + gradient * gradient;
            squares[at] = square;
            weights[at] -= floatRate * gradient / (float) Math.sqrt(square + TINY);
        }
    }

    private static void shuffle(Example[] order, RandomGenerator random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            Example moved = order[last];
            order[last] = order[other];
            order[other] = moved;
        }
    }
}
