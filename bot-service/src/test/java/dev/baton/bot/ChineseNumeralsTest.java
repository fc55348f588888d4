package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "五, 5",
        "十, 10",
        "十五, 15",
        "二十, 20",
        "二十一, 21",
        "一百零五, 105",
        "一百五, 150",
        "三百二十, 320",
        "一千零五, 1005",
        "一千五, 1500",
        "两万五, 25000",
        "两万零五, 20005",
        "十二万三千, 123000",
        "一亿两千万, 120000000",
        "二〇二六, 2026"
    })
    void reads(String text, long value) {
        assertEquals(OptionalLong.of(value), ChineseNumerals.read(text));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertEquals(OptionalLong.empty(), ChineseNumerals.read("三个"));
        assertEquals(OptionalLong.empty(), ChineseNumerals.read(""));
    }
}
