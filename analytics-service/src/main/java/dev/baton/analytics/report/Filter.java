package dev.baton.analytics.report;

/// Which subjects a report is about: those with one value of a dimension, or all.
public record Filter(String dimension, String value) {
    public static final Filter ALL = new Filter("all", "");
}
