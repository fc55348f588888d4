package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.packs.Pack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SentimentTest {

    private static final Sentiment SENTIMENT = new Sentiment(Pack.read(Path.of("../packs/ecommerce")));

    @Test
    void frustrationRisesFromTurnToTurnAndFades() {
        double first = SENTIMENT.frustration("still waiting for my parcel", "en", 0);
        double second = SENTIMENT.frustration("I already told you, third time now!!!", "en", first);
        double third = SENTIMENT.frustration("ok thanks", "en", second);

        assertTrue(first > 0 && second > first, first + " then " + second);
        assertTrue(third < second);
        assertEquals(0, SENTIMENT.frustration("where is my order", "en", 0));
        assertTrue(SENTIMENT.frustration("说了多少遍了还没到", "zh", 0) > 0.5);
    }

    @Test
    void hearsInsults() {
        assertTrue(SENTIMENT.isAbusive("you IDIOTS"));
        assertTrue(SENTIMENT.isAbusive("你们这群废物"));
        assertFalse(SENTIMENT.isAbusive("this is a bad shoe"));
        assertFalse(SENTIMENT.isAbusive("态度差"));
        assertFalse(SENTIMENT.isAbusive("I stood there like an idiot"));
        assertFalse(SENTIMENT.isAbusive("每月转给我妈的钱"));
    }
}
