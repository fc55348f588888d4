package dev.baton.kit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.TenantId;
import dev.baton.kit.stage.StateKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentStatesTest {
    private static final StateKey ONE = key("one");
    private static final StateKey TWO = key("two");
    private static final StateKey THREE = key("three");

    private final RecentStates<String> recent = new RecentStates<>(6_000);

    @Test
    void theLongestUnusedIsDroppedWhenThereIsNoRoom() {
        recent.put(ONE, state(2_000));
        recent.put(TWO, state(2_000));
        assertThat(recent.of(ONE)).isNotNull();
        recent.put(THREE, state(2_000));
        assertThat(recent.of(TWO)).isNull();
        assertThat(recent.of(ONE)).isNotNull();
        assertThat(recent.of(THREE)).isNotNull();
    }

    @Test
    void aStateThatGrewTakesTheRoomOfWhatItWas() {
        recent.put(ONE, state(2_000));
        recent.put(TWO, state(2_000));
        recent.put(ONE, state(2_500));
        assertThat(recent.of(TWO)).isNotNull();
    }

    @Test
    void whatIsTooLargeIsNotRemembered() {
        recent.put(ONE, state(6_000));
        assertThat(recent.of(ONE)).isNull();
        recent.put(TWO, state(5_000));
        assertThat(recent.of(TWO)).isNotNull();
    }

    private static Remembered<String> state(long size) {
        return new Remembered<>(1, "", List.of(), size);
    }

    private static StateKey key(String name) {
        return new StateKey(new TenantId("demo"), name);
    }
}
