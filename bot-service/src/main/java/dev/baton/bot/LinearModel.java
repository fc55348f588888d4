package dev.baton.bot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Multinomial logistic regression: one weight for each learned feature and label. A feature that was never learned has
/// no weight but counts in the length of the text, so strange texts are scored with less confidence.
final class LinearModel {

    /// No row: the feature was in no example.
    static final int UNSEEN = -1;

    private final int labels;
    private final int[] rowOfFeature;
    private final float[] weights;
    private final float[] biases;

    /// @param rowOfFeature for each feature its row, or [#UNSEEN]
    /// @param weights row by row, one for each label
    /// @param biases one for each label
    LinearModel(int labels, int[] rowOfFeature, float[] weights, float[] biases) {
        this.labels = labels;
        this.rowOfFeature = rowOfFeature;
        this.weights = weights;
        this.biases = biases;
    }

    int labels() {
        return labels;
    }

    /// The score of each label before the softmax: log-odds up to a constant.
    double[] logits(Features features) {
        float[] sums = biases.clone();
        for (int at = 0; at < features.size(); at++) {
            int row = rowOfFeature[features.indices()[at]];
            if (row != UNSEEN) {
                add(sums, row * labels, features.values()[at]);
            }
        }
        double[] logits = new double[labels];
        for (int label = 0; label < labels; label++) {
            logits[label] = sums[label];
        }
        return logits;
    }

    /// The share of a text's squared length that lies in features which were learned, 0 to 1.
    double known(Features features) {
        double square = 0;
        for (int at = 0; at < features.size(); at++) {
            if (rowOfFeature[features.indices()[at]] != UNSEEN) {
                square += features.values()[at] * features.values()[at];
            }
        }
        return Math.min(1, square / Math.max(features.squaredNorm(), 1e-12));
    }

    /// Without branches, which the virtual machine turns into vector instructions.
    private void add(float[] sums, int from, float value) {
        for (int label = 0; label < sums.length; label++) {
            sums[label] += value * weights[from + label];
        }
    }

    /// The share of each label, together 1, of logits divided by `temperature`: above 1 it is more modest.
    static double[] softmax(double[] logits, double temperature) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            highest = Math.max(highest, logit);
        }
        double[] shares = new double[logits.length];
        double sum = 0;
        for (int label = 0; label < logits.length; label++) {
            shares[label] = Math.exp((logits[label] - highest) / temperature);
            sum += shares[label];
        }
        for (int label = 0; label < shares.length; label++) {
            shares[label] /= sum;
        }
        return shares;
    }

    /// The label with the highest score, the first of several.
    static int best(double[] scores) {
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            if (scores[label] > scores[best]) {
                best = label;
            }
        }
        return best;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels);
        Stored.write(out, rowOfFeature);
        Stored.write(out, weights);
        Stored.write(out, biases);
    }

    static LinearModel read(DataInputStream in) throws IOException {
        return new LinearModel(in.readInt(), Stored.ints(in), Stored.floats(in), Stored.floats(in));
    }
}
