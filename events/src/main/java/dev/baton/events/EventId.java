package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names one event for ever. An id is derived, never drawn: from what a provider or a client sent
/// ([#of]), or from the causing event and the place in its decision ([#derived]). Deciding the same
/// event again therefore gives the same ids, and whoever has seen an id drops the event.
public record EventId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {
        Require.id("EventId", value);
    }

    /// The id of something that came from outside, from the parts that identify it there.
    public static EventId of(String... parts) {
        return new EventId(Digest.of(parts));
    }

    /// The id of the `index`-th event that `stage` emits when it decides the event `cause`.
    public static EventId derived(EventId cause, String stage, int index) {
        return new EventId(Digest.of(cause.value, stage, Integer.toString(index)));
    }

    @Override
    public String toString() {
        return value;
    }
}
