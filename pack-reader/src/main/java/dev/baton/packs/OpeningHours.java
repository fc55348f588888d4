package dev.baton.packs;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When people are here.
///
/// @param id kebab-case, unique in the pack
/// @param timezone whose clock the intervals mean
/// @param weekly the intervals of each day, in order and without overlap; a day without is closed
/// @param holidays days that are closed whatever their weekday says
public record OpeningHours(
        String id, ZoneId timezone, Map<DayOfWeek, List<OpenInterval>> weekly, Set<LocalDate> holidays) {

    private static final int DAYS_TO_LOOK_AHEAD = 400;

    public OpeningHours {
        Map<DayOfWeek, List<OpenInterval>> days = new EnumMap<>(DayOfWeek.class);
        weekly.forEach((day, intervals) -> days.put(day, List.copyOf(intervals)));
        weekly = Map.copyOf(days);
        holidays = Set.copyOf(holidays);
    }

    public boolean isOpen(Instant instant) {
        ZonedDateTime local = instant.atZone(timezone);
        return intervalsOn(local.toLocalDate()).stream().anyMatch(interval -> interval.contains(local.toLocalTime()));
    }

    /// The first moment at or after `instant` when it is open, or empty when that is more than a year away.
    public Optional<Instant> nextOpening(Instant instant) {
        if (isOpen(instant)) {
            return Optional.of(instant);
        }
        LocalDate today = instant.atZone(timezone).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_TO_LOOK_AHEAD))
                .flatMap(date -> intervalsOn(date).stream().map(interval -> instantOf(date.atTime(interval.start()))))
                .filter(start -> start.isAfter(instant))
                .findFirst();
    }

    /// The moment of a local time, or of the change of clocks when that skips it.
    private Instant instantOf(LocalDateTime local) {
        ZoneOffsetTransition change = timezone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(timezone).toInstant();
    }

    private List<OpenInterval> intervalsOn(LocalDate date) {
        return holidays.contains(date) ? List.of() : weekly.getOrDefault(date.getDayOfWeek(), List.of());
    }
}
