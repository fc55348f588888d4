package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A line of waiting conversations, as the tenant's pack names it.
public record QueueId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QueueId {
        Require.id("QueueId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
