package dev.baton.bot.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final WordPieces PIECES = new WordPieces(
            Map.of("[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "re", 3, "##fund", 4, "cafe", 5, "?", 6, "退", 7, "款", 8), 8);

    @Test
    void cutsAWordIntoTheLongestPiecesThatAreKnown() {
        assertArrayEquals(new long[] {1, 3, 4, 6, 2}, PIECES.of("Refund?"));
    }

    @Test
    void accentsMakeNoDifference() {
        assertArrayEquals(new long[] {1, 5, 2}, PIECES.of("Café"));
    }

    @Test
    void everyChineseCharacterIsAWord() {
        assertArrayEquals(new long[] {1, 7, 8, 2}, PIECES.of("退款"));
    }

    @Test
    void aWordThatCannotBeCutIsUnknownAsAWhole() {
        assertArrayEquals(new long[] {1, 0, 2}, PIECES.of("rexyz"));
    }

    @Test
    void aLongTextEndsWithTheMarkOfTheEnd() {
        long[] tokens = PIECES.of("退款退款退款退款退款");
        assertEquals(8, tokens.length);
        assertEquals(2, tokens[7]);
    }
}
