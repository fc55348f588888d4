package dev.baton.bot;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads days in English and Chinese. Without a year, a day is the one nearest to today. `5/6` may be in May or in
/// June and is not read.
final class Days {

    /// How days of one form are found; `read` refuses what is no day, such as 30 February.
    record Kind(Pattern pattern, Function<MatchResult, Optional<LocalDate>> read) {}

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Map<String, Integer> RELATIVE = Map.ofEntries(
            Map.entry("day after tomorrow", 2),
            Map.entry("day before yesterday", -2),
            Map.entry("today", 0),
            Map.entry("tonight", 0),
            Map.entry("tomorrow", 1),
            Map.entry("yesterday", -1),
            Map.entry("大后天", 3),
            Map.entry("大前天", -3),
            Map.entry("今天", 0),
            Map.entry("今晚", 0),
            Map.entry("明天", 1),
            Map.entry("明晚", 1),
            Map.entry("后天", 2),
            Map.entry("昨天", -1),
            Map.entry("昨晚", -1),
            Map.entry("前天", -2));

    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final String WEEKDAY = "(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?day";
    private static final String NUMBER = "([" + ChineseNumerals.CHARACTERS + "]{1,4}|\\d{1,4})";

    private Days() {}

    /// The forms in which days are written, the most telling first.
    static List<Kind> kinds(LocalDate today) {
        return List.of(
                kind(
                        "(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)",
                        found -> day(number(found, 1), number(found, 2), number(found, 3))),
                kind(
                        NUMBER + "年" + NUMBER + "月" + NUMBER + "[日号]",
                        found -> day(number(found, 1), number(found, 2), number(found, 3))),
                kind(NUMBER + "月" + NUMBER + "[日号]?", found -> nearest(today, number(found, 1), number(found, 2))),
                kind(
                        "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b",
                        found -> named(today, found.group(1), number(found, 2), found.group(3))),
                kind(
                        "\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? (\\d{4}))?(?![a-z])",
                        found -> named(today, found.group(2), number(found, 1), found.group(3))),
                kind("(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?![\\d/])", found -> slashed(today, found)),
                kind(
                        "\\b(?:the )?day (?:after tomorrow|before yesterday)\\b|\\b(?:today|tonight|tomorrow|yesterday)\\b"
                                + "|大后天|大前天|今天|今晚|明天|明晚|后天|昨天|昨晚|前天",
                        found -> relative(today, found.group())),
                kind(
                        "\\bin (\\d{1,3}) (day|week)s?\\b|\\b(\\d{1,3}) (day|week)s? ago\\b",
                        found -> counted(today, found)),
                kind(NUMBER + "(天|周|个星期|个礼拜)(?:以|之)?([后前])", found -> chineseCounted(today, found)),
                kind(
                        "\\b(next|last|this)? ?" + WEEKDAY + "\\b",
                        found -> Optional.of(weekday(today, WEEKDAYS.indexOf(found.group(2)), found.group(1)))),
                kind(
                        "(上个?|下个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日天])",
                        found -> Optional.of(weekday(
                                today, Math.min("一二三四五六日天".indexOf(found.group(2)), 6), asEnglish(found.group(1))))),
                kind(
                        "\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b|(?<![\\d月])(\\d{1,2})[号日](?![码楼线店单门])",
                        found -> ofMonth(today, found)));
    }

    private static Kind kind(String pattern, Function<MatchResult, Optional<LocalDate>> read) {
        return new Kind(Pattern.compile(pattern), read);
    }

    private static Optional<LocalDate> day(long year, long month, long day) {
        try {
            return Optional.of(LocalDate.of((int) year, (int) month, (int) day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> nearest(LocalDate today, long month, long day) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(years -> day(today.getYear() + years, month, day))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(one -> Math.abs(one.toEpochDay() - today.toEpochDay())));
    }

    private static Optional<LocalDate> named(LocalDate today, String month, long day, @Nullable String year) {
        long number = MONTHS.indexOf(month) + 1L;
        return year == null ? nearest(today, number, day) : day(Long.parseLong(year), number, day);
    }

    private static Optional<LocalDate> slashed(LocalDate today, MatchResult found) {
        long one = number(found, 1);
        long other = number(found, 2);
        if (one <= 12 && other <= 12 && one != other) {
            return Optional.empty();
        }
        long month = one > 12 ? other : one;
        long day = one > 12 ? one : other;
        return found.group(3) == null ? nearest(today, month, day) : day(number(found, 3), month, day);
    }

    private static Optional<LocalDate> relative(LocalDate today, String word) {
        Integer days = RELATIVE.get(word.replaceFirst("^the ", ""));
        return Optional.ofNullable(days).map(today::plusDays);
    }

    private static Optional<LocalDate> counted(LocalDate today, MatchResult found) {
        boolean ahead = found.group(1) != null;
        long count = Long.parseLong(ahead ? found.group(1) : found.group(3));
        long days = count * ((ahead ? found.group(2) : found.group(4)).equals("week") ? 7 : 1);
        return Optional.of(today.plusDays(ahead ? days : -days));
    }

    private static Optional<LocalDate> chineseCounted(LocalDate today, MatchResult found) {
        long days = number(found, 1) * (found.group(2).equals("天") ? 1 : 7);
        return Optional.of(today.plusDays(found.group(3).equals("后") ? days : -days));
    }

    /// The weeks begin on Monday. `next Friday` is the Friday of the next week, `Friday` the first that comes.
    private static LocalDate weekday(LocalDate today, int index, @Nullable String week) {
        DayOfWeek weekday = DayOfWeek.of(index + 1);
        LocalDate thisWeek = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(weekday));
        return switch (week == null ? "" : week) {
            case "next" -> thisWeek.plusWeeks(1);
            case "last" -> thisWeek.minusWeeks(1);
            case "this" -> thisWeek;
            default -> today.with(TemporalAdjusters.nextOrSame(weekday));
        };
    }

    private static String asEnglish(@Nullable String week) {
        if (week == null) {
            return "";
        }
        return week.startsWith("上") ? "last" : week.startsWith("下") ? "next" : "this";
    }

    private static Optional<LocalDate> ofMonth(LocalDate today, MatchResult found) {
        long day = Long.parseLong(found.group(1) == null ? found.group(2) : found.group(1));
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(today::plusMonths)
                .map(month -> day(month.getYear(), month.getMonthValue(), day))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(one -> Math.abs(one.toEpochDay() - today.toEpochDay())));
    }

    private static long number(MatchResult found, int group) {
        String text = found.group(group);
        OptionalLong chinese = ChineseNumerals.read(text);
        return chinese.isPresent() ? chinese.getAsLong() : Long.parseLong(text);
    }
}
