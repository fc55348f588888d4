package dev.baton.kit.redis;

import dev.baton.events.EventId;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Handled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a key held when it had `version`. Versions are never drawn twice, so a key that shows the same version still
/// holds the same.
/// @param state null when there was nothing, under version 0
/// @param kept as in [dev.baton.kit.stage.Loaded]
/// @param size about how many characters the state is
record Remembered<S>(long version, @Nullable S state, List<Handled> kept, long size) {
    static <S> Remembered<S> nothing() {
        return new Remembered<>(0, null, List.of(), 0);
    }

    /// What it holds once `change` is saved under `drawn`.
    /// @param written how many characters were written for it
    /// @param share of what was there that is still there
    Remembered<S> after(Change<S> change, long drawn, long written, double share) {
        Map<EventId, Handled> next = new LinkedHashMap<>();
        kept.forEach(each -> next.put(each.id(), each));
        for (Handled handled : change.handled()) {
            if (!handled.emitted().isEmpty()) {
                next.remove(handled.id());
                next.put(handled.id(), handled);
            }
        }
        change.forget().forEach(next::remove);
        return new Remembered<>(drawn, change.state(), List.copyOf(next.values()), written + (long) (size * share));
    }
}
