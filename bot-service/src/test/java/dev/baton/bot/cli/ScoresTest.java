package dev.baton.bot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.baton.bot.cli.Scores.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    void countsWhatIsRight() {
        Scores scores = Scores.of(List.of(
                new Outcome("a", List.of("a", "b"), 1, 1),
                new Outcome("a", List.of("b", "a"), 0, 1),
                new Outcome("b", List.of("b", "a"), 1, 1),
                new Outcome("b", List.of("b", "a"), 1, 1)));

        assertEquals(0.75, scores.accuracy());
        assertEquals(1, scores.top3());
        assertEquals(0.7333, scores.macroF1());
        assertEquals(0.75, scores.coverageAt95Precision());
        assertEquals(0, scores.calibrationError());
        assertNull(scores.outOfScopeAuroc());
    }

    @Test
    void confidenceThatDoesNotComeTrueIsAnError() {
        assertEquals(
                0.9, Scores.of(List.of(new Outcome("a", List.of("b"), 0.9, 1))).calibrationError());
    }

    @Test
    void textsOutOfScopeAreToldByHowTheyLook() {
        Scores apart = Scores.of(List.of(
                new Outcome("a", List.of("a"), 1, 0.9),
                new Outcome("a", List.of("a"), 1, 0.5),
                new Outcome("", List.of("a"), 1, 0.1),
                new Outcome("", List.of("a"), 1, 0.7)));

        assertEquals(0.75, apart.outOfScopeAuroc());
        assertEquals(0.5, apart.outOfScopeRejectedAt95Acceptance());
    }
}
