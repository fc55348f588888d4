package dev.baton.analytics.http;

import dev.baton.analytics.measure.Metric;

/// A metric's definition as callers read it.
public record Definition(
        String name, Metric.Unit unit, String formula, String counts, String leaves, String reference) {
    static Definition of(Metric<?> metric) {
        return new Definition(
                metric.name(), metric.unit(), metric.formula(), metric.counts(), metric.leaves(), metric.reference());
    }
}
