package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void traditionalChineseIsReadAsSimplified() {
        assertEquals("我的订单到哪里了", Spelling.plain("我的訂單到哪裡了"));
    }

    @Test
    void widthAndCaseMakeNoDifference() {
        assertEquals("refund 123", Spelling.plain("ＲＥＦＵＮＤ １２３"));
    }

    @Test
    void lettersRepeatedForEmphasisAreTwo() {
        assertEquals("soo sloow", Spelling.plain("sooooo sloooow"));
        assertEquals("哈哈", Spelling.plain("哈哈哈哈哈"));
    }

    @Test
    void repeatedDigitsStay() {
        assertEquals("10000", Spelling.plain("10000"));
    }

    @Test
    void courtesiesAreNoPartOfTheCore() {
        assertEquals("where is my parcel", Spelling.core(Spelling.words("Hello, where is my parcel please?")));
        assertEquals("我的快递在哪", Spelling.core(Spelling.words("您好，请问我的快递在哪呢")));
    }

    @Test
    void courtesiesAloneAreTheirOwnCore() {
        assertEquals("thank you", Spelling.core("thank you"));
    }
}
