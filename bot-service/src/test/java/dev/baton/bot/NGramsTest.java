package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NGramsTest {

    @Test
    void caseWidthPunctuationAndEmojiMakeNoDifference() {
        assertArrayEquals(NGrams.of("where is my order"), NGrams.of("  Ｗhere IS my order?! 😡"));
        assertArrayEquals(NGrams.of("退款"), NGrams.of("退款！🙏"));
    }

    @Test
    void chineseIsCutIntoOneToThreeCharacters() {
        assertEquals(3 + 2 + 1, NGrams.of("退运费").length);
    }

    @Test
    void aMixedTextHasTheFeaturesOfBothScripts() {
        int[] mixed = NGrams.of("refund怎么操作");
        for (String part : new String[] {"refund", "怎么操作"}) {
            assertTrue(Arrays.stream(NGrams.of(part)).allMatch(bucket -> Arrays.binarySearch(mixed, bucket) >= 0));
        }
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertEquals(0, NGrams.of("?! 👍").length);
    }
}
