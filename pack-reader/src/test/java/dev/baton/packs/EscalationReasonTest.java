package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.ReasonCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EscalationReasonTest {

    @Test
    void hasTheNamesOfTheEventsReasonCodes() {
        assertThat(Stream.of(ReasonCode.values()).map(Enum::name))
                .containsAll(
                        Stream.of(EscalationReason.values()).map(Enum::name).toList());
    }

    @Test
    void isWrittenInCamelCase() {
        assertThat(EscalationReason.HUMAN_REQUESTED.key()).isEqualTo("humanRequested");
    }
}
