package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.bot.Mention.Amount;
import dev.baton.bot.Mention.Card;
import dev.baton.bot.Mention.Day;
import dev.baton.bot.Mention.Email;
import dev.baton.bot.Mention.IdentityNumber;
import dev.baton.bot.Mention.OrderNumber;
import dev.baton.bot.Mention.Phone;
import dev.baton.events.Entity;
import dev.baton.packs.Pack;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    /// A Wednesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void readsWhatAMessageNames() {
        assertEquals(
                List.of(
                        new Email("jo@example.com"),
                        new Amount(new BigDecimal("12.50"), "USD"),
                        new OrderNumber("AB-90211")),
                in("Order AB-90211, I paid $12.50, write to Jo@example.com."));
        assertEquals(
                List.of(
                        new Amount(new BigDecimal("99"), "CNY"),
                        new Phone("13800138000"),
                        new OrderNumber("20260001234")),
                in("订单20260001234，付了９９元，电话138 0013 8000"));
    }

    @Test
    void aPhoneNumberIsNoOrderNumber() {
        assertEquals(List.of(new Phone("+442079460958")), in("call +44 20 7946 0958"));
    }

    @ParameterizedTest
    @CsvSource({
        "it cost 1200 dollars, 1200, USD",
        "'£1,250.50 please', 1250.50, GBP",
        "i paid 5k usd, 5000, USD",
        "花了三百二十块, 320, CNY",
        "两万五元, 25000, CNY",
        "一千零五元, 1005, CNY",
        "3万元, 30000, CNY",
        "５０美元, 50, USD"
    })
    void readsAmounts(String text, BigDecimal value, String currency) {
        assertEquals(List.of(new Amount(value, currency)), in(text));
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-25",
        "the day after tomorrow, 2026-11-27",
        "in 3 days, 2026-11-28",
        "2 weeks ago, 2026-11-11",
        "on Friday, 2026-11-27",
        "next monday, 2026-11-30",
        "last tuesday, 2026-11-17",
        "'March 5th, 2027', 2027-03-05",
        "5 Jan, 2027-01-05",
        "on the 28th, 2026-11-28",
        "2026-12-01, 2026-12-01",
        "25/12/2026, 2026-12-25",
        "明天, 2026-11-26",
        "大后天, 2026-11-28",
        "前天, 2026-11-23",
        "三天后, 2026-11-28",
        "两周前, 2026-11-11",
        "下周一, 2026-11-30",
        "上周三, 2026-11-18",
        "这周五, 2026-11-27",
        "星期天, 2026-11-29",
        "二〇二六年十二月五日, 2026-12-05",
        "１２月５号, 2026-12-05",
        "十二月二十五号, 2026-12-25",
        "28号, 2026-11-28"
    })
    void readsDays(String text, LocalDate date) {
        assertEquals(List.of(new Day(date)), in(text));
    }

    @Test
    void leavesOutWhatIsNoDayOrMayBeTwo() {
        assertEquals(List.of(), in("2026-02-30"));
        assertEquals(List.of(), in("5/6"));
    }

    @Test
    void readsCardsByTheirCheckDigitAndHidesThem() {
        List<Mention> found = in("my card is 4111 1111 1111 1111");
        assertEquals(List.of(new Card("4111111111111111")), found);
        assertEquals(new Entity("card", "************1111"), found.getFirst().entity());
        assertEquals(List.of(new Card("4111111111111111")), in("卡号４１１１１１１１１１１１１１１１"));
        assertTrue(in("4111 1111 1111 1112").stream().noneMatch(Card.class::isInstance));
    }

    @Test
    void readsIdentityNumbersByTheirCheckDigitAndHidesThem() {
        List<Mention> found = in("身份证11010519491231002x");
        assertEquals(List.of(new IdentityNumber("11010519491231002X")), found);
        assertEquals(
                new Entity("id-number", "110105********002X"), found.getFirst().entity());
        assertTrue(in("110105194912310021").stream().noneMatch(IdentityNumber.class::isInstance));
    }

    @Test
    void readsNamesThatThePackLists() {
        NameList names = new NameList(Pack.read(Path.of("../packs/healthcare")).names());

        assertEquals(
                List.of(new Mention.Name("department", "cardiology")),
                names.in("is the Heart Clinic open? the heart clinic I mean"));
        assertEquals(List.of(new Mention.Name("department", "ent")), names.in("掛耳鼻喉科"));
        assertEquals(List.of(), names.in("my parents are here"));
        assertEquals(
                new Entity("department", "ent"),
                names.in("ENT please").getFirst().entity());
    }

    private static List<Mention> in(String text) {
        return Mentions.in(text, TODAY);
    }
}
