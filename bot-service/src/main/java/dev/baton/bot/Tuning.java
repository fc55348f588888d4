package dev.baton.bot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What was found out about one language by judging examples that were left out of the learning.
///
/// @param ngrams the temperature of the n-grams' scores
/// @param share how much the n-grams' scores count beside those of the vectors, 0 to 1
/// @param both the temperature of both together
/// @param sure from which confidence on the n-grams alone are as good as both
/// @param safe from which confidence on answers may be given, so that no more than [#WRONG] of all are wrong ones
/// @param accuracy the share of examples that were understood rightly, by all there is
/// @param byNGrams what is in scope, by n-grams alone
/// @param byBoth what is in scope, by n-grams and vectors
record Tuning(
        double ngrams,
        double share,
        double both,
        double sure,
        double safe,
        double accuracy,
        Scope byNGrams,
        Scope byBoth) {

    /// How many of all texts may be answered wrongly.
    static final double WRONG = 0.025;

    /// For a language with no examples.
    static final Tuning UNKNOWN = new Tuning(1, 1, 1, 1, 1, 0, Scope.UNKNOWN, Scope.UNKNOWN);

    /// The probabilities by n-grams alone.
    double[] byNGrams(double[] logits) {
        return LinearModel.softmax(logits, ngrams);
    }

    /// The probabilities by n-grams and vectors together: a mean of their scores (a logarithmic opinion pool).
    double[] byBoth(double[] ngramLogits, double[] vectorLogits) {
        return LinearModel.softmax(mixed(ngramLogits, vectorLogits, share), both);
    }

    /// The mean of two scores for each label, of which the first counts `share`.
    static double[] mixed(double[] one, double[] other, double share) {
        double[] mixed = new double[one.length];
        for (int label = 0; label < mixed.length; label++) {
            mixed[label] = share * one[label] + (1 - share) * other[label];
        }
        return mixed;
    }

    void write(DataOutputStream out) throws IOException {
        for (double number : new double[] {ngrams, share, both, sure, safe, accuracy}) {
            out.writeDouble(number);
        }
        byNGrams.write(out);
        byBoth.write(out);
    }

    static Tuning read(DataInputStream in) throws IOException {
        return new Tuning(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                Scope.read(in),
                Scope.read(in));
    }
}
