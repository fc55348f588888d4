package dev.baton.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.packs.OpenInterval;
import dev.baton.packs.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
    private static final OpeningHours BERLIN = new OpeningHours(
            "nights",
            ZoneId.of("Europe/Berlin"),
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(
                            day -> day, day -> List.of(interval("01:30", "02:45"), interval("22:00", "00:00")))),
            Set.of(LocalDate.parse("2026-03-28")));

    @Test
    void itAgreesWithWhatIsOpenAtEveryMinute() {
        Instant[] around = {Instant.parse("2026-03-27T20:00:00Z"), Instant.parse("2026-10-24T20:00:00Z")};
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Instant from = around[seed % 2].plusSeconds(60L * random.nextInt(3000));
            int minutes = random.nextInt(3000);
            long open = IntStream.range(0, minutes)
                    .filter(minute -> BERLIN.isOpen(from.plusSeconds(60L * minute)))
                    .count();
            assertThat(WorkingTime.between(BERLIN, from, from.plusSeconds(60L * minutes)))
                    .as("seed %d", seed)
                    .isEqualTo(Duration.ofMinutes(open));
        }
    }

    @Test
    void anEndBeforeTheStartIsNoTime() {
        Instant moment = Instant.parse("2026-03-29T00:40:00Z");
        assertThat(WorkingTime.between(BERLIN, moment, moment.minusSeconds(60))).isEqualTo(Duration.ZERO);
    }

    private static OpenInterval interval(String start, String end) {
        return new OpenInterval(LocalTime.parse(start), LocalTime.parse(end));
    }
}
