package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.events.ScoredIntent;
import dev.baton.packs.Pack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CautionTest {

    private static final Caution CAUTION = new Caution(Pack.read(Path.of("../packs/healthcare")));

    @Test
    void emergenciesThatShareAMessageComeFirstTogether() {
        List<ScoredIntent> ordered = CAUTION.before(List.of(
                new ScoredIntent("waiting-time", 0.4),
                new ScoredIntent("emergency", 0.35),
                new ScoredIntent("emergency-poisoning", 0.2)));

        assertEquals("emergency", ordered.getFirst().intent());
        assertEquals(0.55, ordered.getFirst().confidence(), 1e-9);
        assertEquals(3, ordered.size());
    }

    @Test
    void aSmallDoubtChangesNothing() {
        List<ScoredIntent> scored = List.of(new ScoredIntent("waiting-time", 0.7), new ScoredIntent("emergency", 0.2));

        assertEquals(scored, CAUTION.before(scored));
    }
}
