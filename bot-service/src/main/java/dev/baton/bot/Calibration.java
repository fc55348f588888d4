package dev.baton.bot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Finds the [Tuning] under which probabilities come true: of judgements with a confidence of 0.8, about eight in ten
/// are right (temperature scaling, Guo et al. 2017).
final class Calibration {

    private static final double COOLEST = 0.05;
    private static final double HOTTEST = 8;
    private static final double STEP = 1.1;

    /// The n-grams alone are never believed below this.
    private static final double LEAST_SURE = 0.6;

    /// Fewer examples do not tell when they can be believed.
    private static final int FEWEST_TO_TELL = 100;

    /// Believing them may cost so much accuracy.
    private static final double TOLERANCE = 0.0015;

    private static final List<Double> SHARES = List.of(0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7);

    private Calibration() {}

    /// @param all in one language; when some have vectors, those without are passed over
    static Tuning of(List<Judged> all) {
        if (all.isEmpty()) {
            return Tuning.UNKNOWN;
        }
        List<Judged> encoded = all.stream().filter(one -> one.vectors() != null).toList();
        List<Judged> judged = encoded.isEmpty() ? all : encoded;
        double ngrams = temperature(judged, (one, heat) -> LinearModel.softmax(one.ngrams(), heat))
                .value();
        if (encoded.isEmpty()) {
            Tuning plain = new Tuning(ngrams, 1, 1, 1, 1, 0, Scope.UNKNOWN, Scope.UNKNOWN);
            return new Tuning(
                    ngrams,
                    1,
                    1,
                    1,
                    safe(judged, one -> plain.byNGrams(one.ngrams())),
                    accuracy(judged, one -> plain.byNGrams(one.ngrams())),
                    byNGrams(judged, plain),
                    Scope.UNKNOWN);
        }
        Tuning together = together(judged, ngrams);
        return new Tuning(
                ngrams,
                together.share(),
                together.both(),
                sure(judged, together),
                safe(judged, one -> together.byBoth(one.ngrams(), scores(one))),
                accuracy(judged, one -> together.byBoth(one.ngrams(), scores(one))),
                byNGrams(judged, together),
                byBoth(judged, together));
    }

    /// The share and the temperature under which the right labels are the likeliest.
    private static Tuning together(List<Judged> judged, double ngrams) {
        Tuning best = Tuning.UNKNOWN;
        double least = Double.POSITIVE_INFINITY;
        for (double share : SHARES) {
            Temperature temperature = temperature(
                    judged, (one, heat) -> LinearModel.softmax(Tuning.mixed(one.ngrams(), scores(one), share), heat));
            if (temperature.loss() < least) {
                least = temperature.loss();
                best = new Tuning(ngrams, share, temperature.value(), 1, 1, 0, Scope.UNKNOWN, Scope.UNKNOWN);
            }
        }
        return best;
    }

    /// The least confidence from which the n-grams alone are as right as both together, but for the tolerance.
    private static double sure(List<Judged> judged, Tuning tuning) {
        if (judged.size() < FEWEST_TO_TELL) {
            return 1;
        }
        record Compared(double confidence, int lost) {}
        List<Compared> all = new ArrayList<>(judged.size());
        for (Judged one : judged) {
            double[] alone = tuning.byNGrams(one.ngrams());
            int best = LinearModel.best(alone);
            int together = LinearModel.best(tuning.byBoth(one.ngrams(), scores(one)));
            all.add(new Compared(alone[best], (together == one.label() ? 1 : 0) - (best == one.label() ? 1 : 0)));
        }
        all.sort(Comparator.comparingDouble(Compared::confidence).reversed());
        double sure = 1;
        int lost = 0;
        for (Compared one : all) {
            lost += one.lost();
            if (one.confidence() < LEAST_SURE || lost > TOLERANCE * judged.size()) {
                break;
            }
            sure = one.confidence();
        }
        return sure;
    }

    /// The least confidence from which no more answers are wrong than may be.
    private static double safe(List<Judged> judged, Function<Judged, double[]> shares) {
        record Answer(double confidence, boolean right) {}
        List<Answer> surest = judged.stream()
                .map(one -> {
                    double[] all = shares.apply(one);
                    int best = LinearModel.best(all);
                    return new Answer(all[best], best == one.label());
                })
                .sorted(Comparator.comparingDouble(Answer::confidence).reversed())
                .toList();
        double safe = 1;
        int wrong = 0;
        for (Answer answer : surest) {
            wrong += answer.right() ? 0 : 1;
            if (wrong > Tuning.WRONG * judged.size()) {
                break;
            }
            safe = answer.confidence();
        }
        return safe;
    }

    private static double accuracy(List<Judged> judged, Function<Judged, double[]> shares) {
        long right = judged.stream()
                .filter(one -> one.label() == LinearModel.best(shares.apply(one)))
                .count();
        return (double) right / judged.size();
    }

    private static Scope byNGrams(List<Judged> judged, Tuning tuning) {
        return scope(judged, one -> confidence(tuning.byNGrams(one.ngrams())), Judged::ngramCloseness);
    }

    private static Scope byBoth(List<Judged> judged, Tuning tuning) {
        return scope(judged, one -> confidence(tuning.byBoth(one.ngrams(), scores(one))), Judged::vectorCloseness);
    }

    private static Scope scope(
            List<Judged> judged, ToDoubleFunction<Judged> confidence, ToDoubleFunction<Judged> closeness) {
        return Scope.of(judged.stream()
                .filter(Judged::inScope)
                .map(one -> new Scope.Signs(confidence.applyAsDouble(one), closeness.applyAsDouble(one)))
                .toList());
    }

    private static double confidence(double[] shares) {
        return shares[LinearModel.best(shares)];
    }

    private static double[] scores(Judged one) {
        double[] scores = one.vectors();
        return scores == null ? new double[one.ngrams().length] : scores;
    }

    private interface Shares {
        double[] at(Judged one, double temperature);
    }

    private record Temperature(double value, double loss) {}

    private static Temperature temperature(List<Judged> judged, Shares shares) {
        Temperature best = new Temperature(1, Double.POSITIVE_INFINITY);
        for (double value = COOLEST; value <= HOTTEST; value *= STEP) {
            double loss = 0;
            for (Judged one : judged) {
                loss -= Math.log(Math.max(shares.at(one, value)[one.label()], 1e-9));
            }
            if (loss < best.loss()) {
                best = new Temperature(value, loss);
            }
        }
        return best;
    }
}
