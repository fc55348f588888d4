package dev.baton.analytics.http;

import dev.baton.analytics.facts.EpisodeFacts;
import dev.baton.analytics.measure.Catalogue;
import dev.baton.analytics.measure.Metric;
import dev.baton.analytics.report.Filter;
import dev.baton.analytics.report.Period;
import dev.baton.analytics.sql.EpisodesQuery.Place;
import dev.baton.analytics.sql.Reports;
import dev.baton.kit.http.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what a caller asks for, and tells what is wrong with it.
final class Questions {
    private static final List<String> GRAINS = List.of("minute", "hour", "day");

    private Questions() {}

    static Period period(@Nullable String from, @Nullable String to) {
        Instant start = instant("from", from);
        Instant end = instant("to", to);
        if (!start.isBefore(end)) {
            throw Problem.of(400, "Wrong period", "from is not before to", "exchange them, or widen the period");
        }
        return new Period(start, end);
    }

    static Filter filter(@Nullable String dimension, @Nullable String value) {
        if (dimension == null && value == null) {
            return Filter.ALL;
        }
        if (value == null || value.isEmpty()) {
            throw Problem.of(400, "Wrong filter", "a dimension needs a value", "add value=…, or leave out both");
        }
        return new Filter(dimension(dimension), value);
    }

    static String dimension(@Nullable String dimension) {
        return oneOf("dimension", dimension, Reports.DIMENSIONS);
    }

    static String grain(@Nullable String grain) {
        return oneOf("grain", grain, GRAINS);
    }

    static Metric<EpisodeFacts> metric(String name) {
        return Catalogue.EPISODES.stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        400, "Wrong metric", "no metric of episodes has this name", "see reports/definitions"));
    }

    static String summedMetric(@Nullable String name) {
        List<String> names = java.util.stream.Stream.concat(
                        Catalogue.EPISODES.stream().map(Metric::name),
                        Catalogue.HANDLINGS.stream().map(Metric::name))
                .toList();
        return oneOf("metric", name, names);
    }

    static Optional<Place> place(@Nullable String after) {
        if (after == null) {
            return Optional.empty();
        }
        int split = after.indexOf('~');
        return Optional.of(new Place(
                instant("after", split < 0 ? after : after.substring(0, split)),
                split < 0 ? "" : after.substring(split + 1)));
    }

    private static String oneOf(String name, @Nullable String value, List<String> known) {
        if (value == null || !known.contains(value)) {
            throw Problem.of(
                    400, "Wrong " + name, "there is no such " + name, "use one of " + String.join(", ", known));
        }
        return value;
    }

    private static Instant instant(String name, @Nullable String value) {
        try {
            return Instant.parse(value == null ? "" : value);
        } catch (DateTimeException malformed) {
            throw Problem.of(
                    400,
                    "Wrong period",
                    name + " is no RFC 3339 instant",
                    "write it like 2026-01-31T00:00:00Z, percent-encoded");
        }
    }
}
