package dev.baton.bot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Guards against a learner that got worse. The bounds lie a little below what `docs/understanding.md` lists, and
/// nothing is tuned to them.
class EcommerceAccuracyTest {

    @Test
    void understandsMessagesThatItWasNeverTaught() throws Exception {
        Evaluate.Report report = Evaluate.report(Path.of("../packs/ecommerce"), null);

        assertEquals(Set.of("en", "zh"), report.evaluated().keySet());
        report.evaluated().forEach((language, result) -> {
            assertTrue(result.accuracy() >= 0.7, () -> language + ": " + result);
            assertTrue(result.answeredRightly() >= 0.9, () -> language + ": " + result);
        });
    }
}
