package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {

    @Test
    void cutsEnglishWhereAnotherMatterBegins() {
        assertEquals(
                List.of("where is my parcel", "how do I return the shoes"),
                Clauses.of("where is my parcel and how do I return the shoes"));
        assertEquals(
                List.of("I need an invoice", "When will my refund arrive"),
                Clauses.of("I need an invoice. When will my refund arrive? Thanks!"));
    }

    @Test
    void cutsChineseWhereAnotherMatterBegins() {
        assertEquals(List.of("我的快递到哪了", "发票怎么开"), Clauses.of("我的快递到哪了，另外发票怎么开？谢谢"));
    }

    @Test
    void leavesOneMatterWhole() {
        assertEquals(List.of("salt and pepper mill is broken"), Clauses.of("salt and pepper mill is broken"));
    }
}
