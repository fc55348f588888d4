package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final OpeningHours hours = new OpeningHours(
            "office",
            BERLIN,
            Map.of(
                    DayOfWeek.MONDAY, List.of(interval("09:00", "12:00"), interval("13:00", "18:00")),
                    DayOfWeek.SATURDAY, List.of(interval("20:00", "00:00")),
                    DayOfWeek.SUNDAY, List.of(interval("02:30", "04:00"))),
            Set.of(LocalDate.of(2026, 4, 6)));

    @Test
    void isOpenFromTheStartUntilBeforeTheEnd() {
        assertThat(hours.isOpen(berlin("2026-03-02T08:59:59"))).isFalse();
        assertThat(hours.isOpen(berlin("2026-03-02T09:00"))).isTrue();
        assertThat(hours.isOpen(berlin("2026-03-02T11:59:59"))).isTrue();
        assertThat(hours.isOpen(berlin("2026-03-02T12:00"))).isFalse();
        assertThat(hours.isOpen(berlin("2026-03-02T13:00"))).isTrue();
        assertThat(hours.isOpen(berlin("2026-03-03T10:00"))).isFalse();
    }

    @Test
    void isOpenUntilTheDayEnds() {
        assertThat(hours.isOpen(berlin("2026-03-07T23:59:59"))).isTrue();
        assertThat(hours.isOpen(berlin("2026-03-08T00:00"))).isFalse();
    }

    @Test
    void isClosedOnHolidays() {
        assertThat(hours.isOpen(berlin("2026-04-06T10:00"))).isFalse();
    }

    @Test
    void knowsWhenItOpensNext() {
        assertThat(hours.nextOpening(berlin("2026-03-02T10:00"))).contains(berlin("2026-03-02T10:00"));
        assertThat(hours.nextOpening(berlin("2026-03-02T12:30"))).contains(berlin("2026-03-02T13:00"));
        assertThat(hours.nextOpening(berlin("2026-04-05T12:00"))).contains(berlin("2026-04-11T20:00"));
        assertThat(new OpeningHours("never", BERLIN, Map.of(), Set.of()).nextOpening(Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void opensLaterOnTheDayWhoseClockSkipsTheStart() {
        Instant skipped = hours.nextOpening(berlin("2026-03-29T00:00")).orElseThrow();

        assertThat(skipped).isEqualTo(berlin("2026-03-29T03:00"));
        assertThat(hours.isOpen(skipped)).isTrue();
    }

    private static OpenInterval interval(String start, String end) {
        return new OpenInterval(LocalTime.parse(start), LocalTime.parse(end));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
