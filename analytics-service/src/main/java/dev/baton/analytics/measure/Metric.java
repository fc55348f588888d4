package dev.baton.analytics.measure;

import dev.baton.analytics.facts.Rules;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A metric as a value.
///
/// @param name kebab-case, for ever the same
/// @param counts what counts
/// @param leaves what is left out, and why
/// @param reference whose definition it follows
/// @param sampler what a subject adds; null where it does not count
/// @param <S> the subject: an episode, a handling, an agent's working time
public record Metric<S>(
        String name,
        Unit unit,
        String formula,
        String counts,
        String leaves,
        String reference,
        BiFunction<S, Rules, @Nullable Sample> sampler) {

    public enum Unit {
        SECONDS,
        /// From 0 to 1.
        SHARE,
        /// From 1 to 5.
        SCORE,
        /// A difference of sentiments, from -2 to 2.
        SENTIMENT,
        /// How many at once.
        CONVERSATIONS
    }

    public @Nullable Sample of(S subject, Rules rules) {
        return sampler.apply(subject, rules);
    }

    /// The name as a column of a table.
    public String column() {
        return name.replace('-', '_');
    }

    /// Whether subjects weigh differently, so that the mean of samples is not the metric.
    public boolean weighted() {
        return formula.startsWith("Σ");
    }
}
