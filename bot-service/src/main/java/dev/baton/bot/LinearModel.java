package dev.baton.bot;

/// Multinomial logistic regression over hashed n-grams: one weight for each learned n-gram and label. An n-gram that
/// was never learned has no weight but counts in the length of the text, so strange texts are scored with less
/// confidence.
final class LinearModel {

    /// No row: the bucket was in no example.
    static final int UNSEEN = -1;

    private final int labels;
    private final int[] rowOfBucket;
    private final float[] weights;

    /// @param rowOfBucket for each bucket its row, or [#UNSEEN]
    /// @param weights row by row, one for each label
    LinearModel(int labels, int[] rowOfBucket, float[] weights) {
        this.labels = labels;
        this.rowOfBucket = rowOfBucket.clone();
        this.weights = weights.clone();
    }

    /// The score of each label before the softmax: log-odds up to a constant.
    double[] logits(Features features) {
        double[] logits = new double[labels];
        if (features.isEmpty()) {
            return logits;
        }
        double weight = features.weight();
        for (int bucket : features.buckets()) {
            int row = rowOfBucket[bucket];
            if (row != UNSEEN) {
                int from = row * labels;
                for (int label = 0; label < labels; label++) {
                    logits[label] += weight * weights[from + label];
                }
            }
        }
        return logits;
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
    static int best(double[] logits) {
        int best = 0;
        for (int label = 1; label < logits.length; label++) {
            if (logits[label] > logits[best]) {
                best = label;
            }
        }
        return best;
    }
}
