package dev.baton.analytics.report;

import org.jspecify.annotations.Nullable;

/// How values are distributed.
public record Spread(@Nullable Double median, @Nullable Double p90) {
    public static final Spread UNKNOWN = new Spread(null, null);
}
