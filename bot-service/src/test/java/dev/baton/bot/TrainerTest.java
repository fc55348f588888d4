package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static final List<Example> EXAMPLES = List.of(
            example("where is my parcel", 0),
            example("track my package", 0),
            example("快递到哪了", 0),
            example("i want my money back", 1),
            example("refund please", 1),
            example("我要退款", 1));

    @Test
    void learnsWhatItIsTaught() {
        LinearModel model = Trainer.OF_NGRAMS.train(EXAMPLES, 2);
        for (Example example : EXAMPLES) {
            assertEquals(example.label(), LinearModel.best(model.logits(example.features())));
        }
        assertEquals(0, LinearModel.best(model.logits(features("my parcel, where?"))));
        assertEquals(1, LinearModel.best(model.logits(features("退款怎么弄"))));
    }

    @Test
    void theSameSeedGivesTheSameModel() {
        double[] once = Trainer.OF_NGRAMS.train(EXAMPLES, 2).logits(features("refund my parcel"));
        double[] again = Trainer.OF_NGRAMS.train(EXAMPLES, 2).logits(features("refund my parcel"));
        assertArrayEquals(once, again);
    }

    @Test
    void whatWasNeverLearnedIsUndecided() {
        double[] shares =
                LinearModel.softmax(Trainer.OF_NGRAMS.train(EXAMPLES, 2).logits(features("ξένος")), 1);
        assertEquals(0.5, shares[0], 0.05);
    }

    @Test
    void sharesAddUpToOneAndFlattenWithTheTemperature() {
        double[] logits = {1_000, 998, -5};
        double[] cool = LinearModel.softmax(logits, 1);
        double[] hot = LinearModel.softmax(logits, 10);
        assertEquals(1, Arrays.stream(cool).sum(), 1e-9);
        assertEquals(1, Arrays.stream(hot).sum(), 1e-9);
        assertTrue(hot[0] < cool[0]);
    }

    private static Example example(String text, int label) {
        return new Example(features(text), label);
    }

    private static Features features(String text) {
        int[] buckets = NGrams.of(text);
        float[] values = new float[buckets.length];
        Arrays.fill(values, (float) (1 / Math.sqrt(buckets.length)));
        return new Features(buckets, values);
    }
}
