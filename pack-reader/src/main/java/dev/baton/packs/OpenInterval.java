package dev.baton.packs;

import java.time.LocalTime;

/// A span of one day, from `start` (within it) to `end` (no longer in it). An `end` of 00:00 is the day's own end.
public record OpenInterval(LocalTime start, LocalTime end) {

    public OpenInterval {
        if (!end.equals(LocalTime.MIDNIGHT) && !start.isBefore(end)) {
            throw new IllegalArgumentException(start + "-" + end + " does not start before it ends");
        }
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(start) && (endsWithDay() || time.isBefore(end));
    }

    /// Whether this interval shares a moment with `other`.
    public boolean overlaps(OpenInterval other) {
        return (other.endsWithDay() || start.isBefore(other.end)) && (endsWithDay() || other.start.isBefore(end));
    }

    private boolean endsWithDay() {
        return end.equals(LocalTime.MIDNIGHT);
    }
}
