package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.events.ScoredIntent;
import dev.baton.events.Urgency;
import dev.baton.packs.Pack;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private static final Alarm ALARM = new Alarm(Pack.read(Path.of("../packs/finance")));
    private static final Urgency SELF_HARM = new Urgency(Urgency.Kind.SELF_HARM, 0.5);
    private static final Urgency FRAUD = new Urgency(Urgency.Kind.FRAUD, 0.5);

    @Test
    void theIntentForAnEmergencyComesFirst() {
        List<ScoredIntent> before = List.of(new ScoredIntent("card-lost", 0.6), new ScoredIntent("fraud-report", 0.1));

        assertEquals(
                List.of(new ScoredIntent("fraud-report", 0.5), new ScoredIntent("card-lost", 0.6)),
                ALARM.before(before, FRAUD));
        assertEquals("emergency", ALARM.before(List.of(), SELF_HARM).getFirst().intent());
    }

    @Test
    void whatIsAsUrgentStaysFirst() {
        List<ScoredIntent> before = List.of(new ScoredIntent("fraud-report", 0.9));

        assertEquals(before, ALARM.before(before, SELF_HARM));
    }

    @Test
    void aDoubtIsNotHeededWhenTheMatterIsSurelyHarmless() {
        List<ScoredIntent> sure = List.of(new ScoredIntent("card-lost", 0.98));

        assertTrue(ALARM.heeded(Optional.of(FRAUD), sure).isEmpty());
        assertTrue(ALARM.heeded(Optional.of(FRAUD), List.of()).isPresent());
        assertTrue(ALARM.heeded(Optional.of(new Urgency(Urgency.Kind.FRAUD, 0.9)), sure)
                .isPresent());
    }
}
