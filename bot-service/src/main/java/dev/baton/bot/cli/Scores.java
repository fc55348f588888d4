package dev.baton.bot.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How good judgements are. All shares are 0 to 1.
///
/// @param accuracy the share of texts in scope whose intent came first
/// @param macroF1 the mean over intents of the harmonic mean of precision and recall, among texts in scope
/// @param top3 the share of texts in scope whose intent is among the first three
/// @param coverageAt95Precision the largest share of texts in scope that can be answered, the surest first, with 95 %
/// right
/// @param calibrationError the expected calibration error over fifteen equal steps of confidence, in scope
/// @param outOfScopeAuroc how likely a text in scope looks more like it than one that is not; null without either
/// @param outOfScopeRejectedAt95Acceptance the share of texts out of scope that are refused by the bound which lets
/// 95 % of those in scope pass; null without either
record Scores(
        double accuracy,
        double macroF1,
        double top3,
        double coverageAt95Precision,
        double calibrationError,
        @Nullable Double outOfScopeAuroc,
        @Nullable Double outOfScopeRejectedAt95Acceptance) {

    private static final int STEPS = 15;
    private static final double PRECISION = 0.95;
    private static final double REFUSED = 0.05;

    /// What became of one text.
    ///
    /// @param truth the intent that it has, or empty when it is out of scope
    /// @param guesses the likeliest intents, the likeliest first, at most three
    /// @param confidence in the first guess
    /// @param scope how much it looks in scope
    record Outcome(String truth, List<String> guesses, double confidence, double scope) {
        boolean inScope() {
            return !truth.isEmpty();
        }

        String guess() {
            return guesses.isEmpty() ? "" : guesses.getFirst();
        }

        boolean right() {
            return inScope() && truth.equals(guess());
        }
    }

    static Scores of(List<Outcome> outcomes) {
        List<Outcome> inScope = outcomes.stream().filter(Outcome::inScope).toList();
        double[] inside = inScope.stream().mapToDouble(Outcome::scope).sorted().toArray();
        double[] outside = outcomes.stream()
                .filter(one -> !one.inScope())
                .mapToDouble(Outcome::scope)
                .toArray();
        boolean comparable = inside.length > 0 && outside.length > 0;
        return new Scores(
                share(inScope.stream().filter(Outcome::right).count(), inScope.size()),
                macroF1(inScope),
                share(
                        inScope.stream()
                                .filter(one -> one.guesses().contains(one.truth()))
                                .count(),
                        inScope.size()),
                coverage(inScope),
                calibrationError(inScope),
                comparable ? auroc(inside, outside) : null,
                comparable ? rejected(inside, outside) : null);
    }

    private static double macroF1(List<Outcome> inScope) {
        TreeSet<String> intents = new TreeSet<>();
        Map<String, Integer> truths = new TreeMap<>();
        Map<String, Integer> guesses = new TreeMap<>();
        Map<String, Integer> hits = new TreeMap<>();
        for (Outcome one : inScope) {
            intents.add(one.truth());
            truths.merge(one.truth(), 1, Integer::sum);
            guesses.merge(one.guess(), 1, Integer::sum);
            hits.merge(one.truth(), one.right() ? 1 : 0, Integer::sum);
        }
        return rounded(intents.stream()
                .mapToDouble(intent -> 2.0
                        * hits.getOrDefault(intent, 0)
                        / (truths.getOrDefault(intent, 0) + guesses.getOrDefault(intent, 0)))
                .average()
                .orElse(0));
    }

    private static double coverage(List<Outcome> inScope) {
        List<Outcome> surest = inScope.stream()
                .sorted(Comparator.comparingDouble(Outcome::confidence).reversed())
                .toList();
        int right = 0;
        int most = 0;
        for (int at = 0; at < surest.size(); at++) {
            right += surest.get(at).right() ? 1 : 0;
            if (right >= PRECISION * (at + 1)) {
                most = at + 1;
            }
        }
        return share(most, surest.size());
    }

    private static double calibrationError(List<Outcome> inScope) {
        double[] confidence = new double[STEPS];
        double[] right = new double[STEPS];
        for (Outcome one : inScope) {
            int step = Math.clamp((int) (one.confidence() * STEPS), 0, STEPS - 1);
            confidence[step] += one.confidence();
            right[step] += one.right() ? 1 : 0;
        }
        double error = 0;
        for (int step = 0; step < STEPS; step++) {
            error += Math.abs(confidence[step] - right[step]);
        }
        return rounded(inScope.isEmpty() ? 0 : error / inScope.size());
    }

    private static double auroc(double[] inside, double[] outside) {
        double won = 0;
        for (double other : outside) {
            int notAbove = upper(inside, other);
            int below = lower(inside, other);
            won += inside.length - notAbove + (notAbove - below) / 2.0;
        }
        return rounded(won / inside.length / outside.length);
    }

    private static double rejected(double[] inside, double[] outside) {
        double bound = inside[(int) (REFUSED * inside.length)];
        return share(Arrays.stream(outside).filter(scope -> scope < bound).count(), outside.length);
    }

    /// How many of `sorted` are below `value`.
    private static int lower(double[] sorted, double value) {
        return (int) Arrays.stream(sorted).takeWhile(each -> each < value).count();
    }

    /// How many of `sorted` are not above `value`.
    private static int upper(double[] sorted, double value) {
        return (int) Arrays.stream(sorted).takeWhile(each -> each <= value).count();
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 0 : rounded((double) part / whole);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
