package dev.baton.analytics.facts;

import dev.baton.packs.OpenInterval;
import dev.baton.packs.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/// Time during opening hours. Agrees with [OpeningHours#isOpen] at every moment, through changes of clocks too: an hour
/// that comes twice counts twice, an hour that is skipped counts nothing.
public final class WorkingTime {
    private WorkingTime() {}

    /// How long it was open from `from` until `to`; nothing where `to` lies before `from`.
    public static Duration between(OpeningHours hours, Instant from, Instant to) {
        Duration open = Duration.ZERO;
        Instant start = from;
        while (start.isBefore(to)) {
            ZoneOffsetTransition change = hours.timezone().getRules().nextTransition(start);
            Instant end = change != null && change.getInstant().isBefore(to) ? change.getInstant() : to;
            open = open.plus(atOneOffset(hours, start, end));
            start = end;
        }
        return open;
    }

    private static Duration atOneOffset(OpeningHours hours, Instant from, Instant to) {
        ZoneOffset offset = hours.timezone().getRules().getOffset(from);
        LocalDateTime start = LocalDateTime.ofInstant(from, offset);
        LocalDateTime end = LocalDateTime.ofInstant(to, offset);
        Duration open = Duration.ZERO;
        for (LocalDate day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            for (OpenInterval interval : intervals(hours, day)) {
                open = open.plus(overlap(start, end, day, interval));
            }
        }
        return open;
    }

    private static List<OpenInterval> intervals(OpeningHours hours, LocalDate day) {
        return hours.holidays().contains(day) ? List.of() : hours.weekly().getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static Duration overlap(LocalDateTime start, LocalDateTime end, LocalDate day, OpenInterval interval) {
        LocalDateTime opens = day.atTime(interval.start());
        LocalDateTime closes =
                interval.end().equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(interval.end());
        LocalDateTime first = opens.isAfter(start) ? opens : start;
        LocalDateTime last = closes.isBefore(end) ? closes : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }
}
