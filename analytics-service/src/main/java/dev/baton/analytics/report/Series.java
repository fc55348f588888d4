package dev.baton.analytics.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A metric over time. Spans without episodes are left out.
public record Series(String metric, String grain, Filter filter, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /// @param counted how much the value was counted out of
    public record Point(Instant at, long episodes, @Nullable Double value, double counted) {}
}
