package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One reservation of an agent for a waiting conversation.
public record OfferId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfferId {
        Require.id("OfferId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
