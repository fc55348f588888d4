package dev.baton.packs.yaml;

import dev.baton.packs.OpenInterval;
import dev.baton.packs.OpeningHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads `hours.yaml`.
record HoursFile(PackContext context) {

    private static final List<String> KEYS = List.of("id", "timezone", "weekly", "holidays");
    private static final List<String> DAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Pattern INTERVAL = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
    private static final Pattern DATES = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:\\.\\.(\\d{4}-\\d\\d-\\d\\d))?");
    private static final int LONGEST_HOLIDAY = 366;

    List<OpeningHours> read(Value file) {
        return file.section(List.of("hours")).stream()
                .flatMap(section -> section.requiredItems("hours", "list opening hours below it").stream())
                .flatMap(item -> hours(item).stream())
                .toList();
    }

    private Optional<OpeningHours> hours(Value item) {
        return item.section(KEYS).flatMap(section -> {
            Optional<String> id =
                    section.required("id", "give it an id that queues refer to").flatMap(Scalars::id);
            id.ifPresent(known -> context.hours().define(known, item));
            Optional<ZoneId> timezone = section.required("timezone", "add one such as Asia/Shanghai")
                    .flatMap(HoursFile::timezone);
            Map<DayOfWeek, List<OpenInterval>> weekly = section.required("weekly", "add the open days below it")
                    .flatMap(value -> value.section(DAYS))
                    .map(HoursFile::weekly)
                    .orElse(Map.of());
            Set<LocalDate> holidays = new HashSet<>();
            section.items("holidays").forEach(value -> holidays(value).ifPresent(holidays::addAll));
            return id.flatMap(known -> timezone.map(zone -> new OpeningHours(known, zone, weekly, holidays)));
        });
    }

    private static Optional<ZoneId> timezone(Value value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !ZoneId.getAvailableZoneIds().contains(text.get())) {
            String near = Nearest.to(text.get(), ZoneId.getAvailableZoneIds())
                    .map(zone -> "did you mean '" + zone + "'?")
                    .orElse("write an IANA name such as Asia/Shanghai or Europe/Berlin");
            value.fault("unknown time zone '" + text.get() + "'", near);
            return Optional.empty();
        }
        return text.map(ZoneId::of);
    }

    private static Map<DayOfWeek, List<OpenInterval>> weekly(Section section) {
        Map<DayOfWeek, List<OpenInterval>> weekly = new EnumMap<>(DayOfWeek.class);
        section.values().forEach((day, value) -> {
            if (DAYS.contains(day)) {
                weekly.put(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), intervals(value));
            }
        });
        return weekly;
    }

    private static List<OpenInterval> intervals(Value value) {
        List<OpenInterval> intervals = new ArrayList<>();
        for (Value item : value.items()) {
            Optional<OpenInterval> read = item.parsed(
                    "an interval of one day", "write it as 09:00-18:00, the start before the end", HoursFile::interval);
            read.ifPresent(interval -> {
                if (intervals.stream().anyMatch(interval::overlaps)) {
                    item.fault(
                            "the interval " + interval.start() + "-" + interval.end() + " overlaps another one",
                            "join the two");
                }
                intervals.add(interval);
            });
        }
        intervals.sort(Comparator.comparing(OpenInterval::start));
        return intervals;
    }

    private static OpenInterval interval(String text) {
        Matcher matcher = INTERVAL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        String end = matcher.group(2).equals("24:00") ? "00:00" : matcher.group(2);
        return new OpenInterval(LocalTime.parse(matcher.group(1)), LocalTime.parse(end));
    }

    private static Optional<List<LocalDate>> holidays(Value value) {
        return value.parsed("a day or days", "write 2026-10-01 or 2026-10-01..2026-10-07", text -> {
            Matcher matcher = DATES.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(text);
            }
            LocalDate first = LocalDate.parse(matcher.group(1));
            LocalDate last = matcher.group(2) == null ? first : LocalDate.parse(matcher.group(2));
            if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_HOLIDAY))) {
                throw new IllegalArgumentException(text);
            }
            return first.datesUntil(last.plusDays(1)).toList();
        });
    }
}
