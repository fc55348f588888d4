package dev.baton.bot;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Learns a [LinearModel] by stochastic gradient descent with a rate that falls to nothing. The same examples in the
/// same order give the same weights on every machine. Labels that an example is already sure about are passed over,
/// which makes the time depend little on their number.
///
/// @param features how many there are
/// @param steps how many examples are seen, the same ones again and again, but each at least [#FEWEST_EPOCHS] times
/// @param rate the first step's, for examples of length 1
/// @param decay the strength of the L2 penalty
record Trainer(int features, int steps, double rate, double decay) {

    private static final int FEWEST_EPOCHS = 8;
    private static final int MOST_EPOCHS = 40;
    private static final int DECAY_EVERY = 256;
    private static final long MOST_WEIGHTS = 20_000_000;
    private static final float SURE = 0.002f;
    private static final float BIAS_SHARE = 0.1f;
    private static final long SEED = 20_260_101L;

    /// For the n-grams of texts.
    static final Trainer OF_NGRAMS = new Trainer(NGrams.BUCKETS, 80_000, 8, 1e-6);

    /// For the vectors of a sentence encoder.
    static Trainer ofVectors(int width) {
        return new Trainer(width, 40_000, 6, 1e-5);
    }

    LinearModel train(List<Example> examples, int labels) {
        double square = 0;
        for (Example example : examples) {
            square += example.features().squaredNorm();
        }
        int[] rows = rows(examples, labels);
        int seen = Arrays.stream(rows).max().orElse(LinearModel.UNSEEN) + 1;
        double scale = examples.isEmpty() || square == 0 ? 1 : examples.size() / square;
        Descent descent = new Descent(labels, rows, new float[seen * labels], new float[labels]);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Example[] order = examples.toArray(Example[]::new);
        int epochs = Math.clamp(examples.isEmpty() ? 0 : steps / examples.size(), FEWEST_EPOCHS, MOST_EPOCHS);
        long last = (long) epochs * order.length;
        long step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            for (Example example : order) {
                double now = rate * scale * (1 - (double) step / last);
                descent.learn(example, (float) now);
                if (++step % DECAY_EVERY == 0) {
                    descent.shrink((float) (1 - Math.min(0.5, now * decay * DECAY_EVERY)));
                }
            }
        }
        return new LinearModel(labels, rows, descent.weights, descent.biases);
    }

    /// For each feature its row. When there are very many features and labels, the rarest features have none.
    private int[] rows(List<Example> examples, int labels) {
        int[] counts = new int[features];
        for (Example example : examples) {
            for (int index : example.features().indices()) {
                counts[index]++;
            }
        }
        int fewest = 1;
        while ((long) Arrays.stream(counts).filter(atLeast(fewest)).count() * labels > MOST_WEIGHTS) {
            fewest++;
        }
        int[] rows = new int[features];
        int next = 0;
        for (int index = 0; index < features; index++) {
            rows[index] = counts[index] >= fewest ? next++ : LinearModel.UNSEEN;
        }
        return rows;
    }

    private static IntPredicate atLeast(int fewest) {
        return count -> count >= fewest;
    }

    /// The weights while they are learned.
    @SuppressWarnings("ArrayRecordComponent")
    private record Descent(int labels, int[] rows, float[] weights, float[] biases) {

        void learn(Example example, float rate) {
            Features features = example.features();
            float[] slopes = slopes(features, example.label());
            int[] active = new int[labels];
            int count = 0;
            for (int label = 0; label < labels; label++) {
                if (Math.abs(slopes[label]) > SURE) {
                    active[count++] = label;
                    slopes[label] *= rate;
                    biases[label] -= BIAS_SHARE * slopes[label];
                }
            }
            for (int at = 0; at < features.size(); at++) {
                int row = rows[features.indices()[at]];
                if (row == LinearModel.UNSEEN) {
                    continue;
                }
                int from = row * labels;
                float value = features.values()[at];
                for (int each = 0; each < count; each++) {
                    int label = active[each];
                    weights[from + label] -= value * slopes[label];
                }
            }
        }

        /// By how much each label is scored too high.
        private float[] slopes(Features features, int right) {
            float[] sums = biases.clone();
            for (int at = 0; at < features.size(); at++) {
                int row = rows[features.indices()[at]];
                if (row != LinearModel.UNSEEN) {
                    add(sums, row * labels, features.values()[at]);
                }
            }
            float highest = Float.NEGATIVE_INFINITY;
            for (float sum : sums) {
                highest = Math.max(highest, sum);
            }
            float all = 0;
            for (int label = 0; label < labels; label++) {
                sums[label] = (float) Math.exp(sums[label] - highest);
                all += sums[label];
            }
            for (int label = 0; label < labels; label++) {
                sums[label] = sums[label] / all - (label == right ? 1 : 0);
            }
            return sums;
        }

        private void add(float[] sums, int from, float value) {
            for (int label = 0; label < sums.length; label++) {
                sums[label] += value * weights[from + label];
            }
        }

        void shrink(float share) {
            for (int at = 0; at < weights.length; at++) {
                weights[at] *= share;
            }
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
