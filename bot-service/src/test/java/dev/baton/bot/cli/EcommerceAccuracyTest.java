package dev.baton.bot.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Guards against a learner that got worse. Measured: en 0.74 of messages understood and 0.95 of answers right, zh 0.68
/// and 0.89. The bounds lie below that, and nothing is tuned to them.
class EcommerceAccuracyTest {

    @Test
    void understandsMessagesThatItWasNeverTaught() throws IOException {
        Evaluate.Report report = Evaluate.report(Path.of("../packs/ecommerce"));

        assertEquals(Set.of("en", "zh"), report.evaluated().keySet());
        report.evaluated().forEach((language, result) -> {
            assertTrue(result.accuracy() >= 0.65, () -> language + ": " + result);
            assertTrue(result.answeredRightly() >= 0.85, () -> language + ": " + result);
        });
    }
}
