package dev.baton.simulation;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The laws of the whole flow, by seeded histories. `-Dsimulation.seed=<n>` plays one again,
/// `-Dsimulation.histories=<n>` plays more of them.
class SimulationTest {
    private static final int HISTORIES = Integer.getInteger("simulation.histories", 500);
    /// Held, because loggers that nobody holds forget their level.
    private static final Logger KIT = Logger.getLogger("dev.baton.kit.stage");

    @BeforeAll
    static void silence() {
        KIT.setLevel(Level.OFF);
    }

    @AfterAll
    static void speakAgain() {
        KIT.setLevel(null);
    }

    @Test
    void everyHistoryKeepsTheLaws() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            play(seed);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "simulation.seed", matches = "-?\\d+")
    void oneHistoryKeepsTheLaws() {
        play(Long.getLong("simulation.seed"));
    }

    @ParameterizedTest
    @EnumSource(value = Broken.class, mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
    void aGuardBrokenOnPurposeIsNoticed(Broken broken) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            try {
                History.play(seed, broken);
            } catch (Violation noticed) {
                return;
            }
        }
        throw new AssertionError("no history noticed " + broken);
    }

    private static void play(long seed) {
        try {
            History.play(seed, Broken.NOTHING);
        } catch (AssertionError broken) {
            throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
        }
    }
}
