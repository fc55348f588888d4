package dev.baton.kit.redis;

import dev.baton.kit.stage.StateKey;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// What this process loaded or saved last, so that what is known need not be loaded again. It is only ever trusted for
/// a
/// version that Redis has just named; the longest unused is dropped first.
final class RecentStates<S> {
    /// Besides what a state is long: what it takes to remember it at all.
    private static final int OVERHEAD = 500;

    private final LinkedHashMap<StateKey, Remembered<S>> states = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private long held;

    /// @param most how many characters to hold, about
    RecentStates(long most) {
        this.most = most;
    }

    synchronized @Nullable Remembered<S> of(StateKey key) {
        return states.get(key);
    }

    synchronized void put(StateKey key, Remembered<S> state) {
        held += weight(state) - weight(states.put(key, state));
        while (held > most) {
            held -= weight(states.pollFirstEntry().getValue());
        }
    }

    private static long weight(@Nullable Remembered<?> state) {
        return state == null ? 0 : state.size() + OVERHEAD * (1L + state.kept().size());
    }
}
