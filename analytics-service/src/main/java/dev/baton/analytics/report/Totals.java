package dev.baton.analytics.report;

import dev.baton.analytics.measure.Metric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sums over many subjects.
///
/// @param amounts by metric
/// @param ofs by metric, what the amounts are counted out of
public record Totals(long subjects, Map<String, Double> amounts, Map<String, Double> ofs) {
    public static final Totals NOTHING = new Totals(0, Map.of(), Map.of());

    public Totals {
        amounts = Map.copyOf(amounts);
        ofs = Map.copyOf(ofs);
    }

    /// The metric, or null where nothing counted.
    public @Nullable Double value(String metric) {
        double of = of(metric);
        return of == 0 ? null : amounts.getOrDefault(metric, 0.0) / of;
    }

    public double of(String metric) {
        return ofs.getOrDefault(metric, 0.0);
    }

    /// What one list of metrics comes to over subjects, one by one.
    public static <S> Totals over(List<Metric<S>> metrics, List<S> subjects, dev.baton.analytics.facts.Rules rules) {
        Map<String, Double> amounts = new HashMap<>();
        Map<String, Double> ofs = new HashMap<>();
        for (S subject : subjects) {
            for (Metric<S> metric : metrics) {
                var sample = metric.of(subject, rules);
                if (sample != null) {
                    amounts.merge(metric.name(), sample.amount(), Double::sum);
                    ofs.merge(metric.name(), sample.of(), Double::sum);
                }
            }
        }
        return new Totals(subjects.size(), amounts, ofs);
    }
}
