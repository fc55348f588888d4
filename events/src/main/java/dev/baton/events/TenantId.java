package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The company that a conversation belongs to. Nothing crosses from one tenant to another.
public record TenantId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TenantId {
        Require.id("TenantId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
