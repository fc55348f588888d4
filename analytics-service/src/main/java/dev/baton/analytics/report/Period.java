package dev.baton.analytics.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A span of time, its end not part of it.
public record Period(Instant from, Instant to) {
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from is not before to");
        }
    }

    /// What sums are read from.
    public enum Source {
        /// Row by row.
        FACTS,
        HOURS,
        DAYS
    }

    /// A part of a period, all from one source.
    public record Part(Source source, Instant from, Instant to) {}

    /// As long, right before.
    public Period before() {
        return new Period(from.minus(Duration.between(from, to)), from);
    }

    /// The whole period without gap or overlap, from as few sums as there are: days where whole days (UTC) lie in it,
    /// hours around them, single facts at the ends.
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        cover(parts, from, to, ChronoUnit.DAYS);
        return List.copyOf(parts);
    }

    private static void cover(List<Part> parts, Instant from, Instant to, ChronoUnit unit) {
        Instant first = from.truncatedTo(unit).equals(from)
                ? from
                : from.truncatedTo(unit).plus(1, unit);
        Instant last = to.truncatedTo(unit);
        if (!first.isBefore(last)) {
            finer(parts, from, to, unit);
            return;
        }
        finer(parts, from, first, unit);
        parts.add(new Part(unit == ChronoUnit.DAYS ? Source.DAYS : Source.HOURS, first, last));
        finer(parts, last, to, unit);
    }

    private static void finer(List<Part> parts, Instant from, Instant to, ChronoUnit than) {
        if (!from.isBefore(to)) {
            return;
        }
        if (than == ChronoUnit.DAYS) {
            cover(parts, from, to, ChronoUnit.HOURS);
        } else {
            parts.add(new Part(Source.FACTS, from, to));
        }
    }
}
