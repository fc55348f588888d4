package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NGramsTest {

    @Test
    void caseWidthPunctuationAndEmojiMakeNoDifference() {
        assertArrayEquals(
                NGrams.of("where is my order").buckets(),
                NGrams.of("  Ｗhere IS my order?! 😡").buckets());
        assertArrayEquals(NGrams.of("退款").buckets(), NGrams.of("退款！🙏").buckets());
    }

    @Test
    void chineseIsCutIntoOneToThreeCharacters() {
        assertEquals(3 + 2 + 1, NGrams.of("退运费").size());
    }

    @Test
    void aMixedTextHasTheFeaturesOfBothScripts() {
        int[] mixed = NGrams.of("refund怎么操作").buckets();
        for (String part : new String[] {"refund", "怎么操作"}) {
            assertTrue(Arrays.stream(NGrams.of(part).buckets())
                    .allMatch(bucket -> Arrays.binarySearch(mixed, bucket) >= 0));
        }
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertTrue(NGrams.of("?! 👍").isEmpty());
    }

    @Test
    void theLengthOfAFeatureVectorIsOne() {
        Features features = NGrams.of("where is my parcel");
        assertEquals(1, features.size() * features.weight() * features.weight(), 1e-9);
    }
}
