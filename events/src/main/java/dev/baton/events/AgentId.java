package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A person who answers contacts, unique within a tenant.
public record AgentId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgentId {
        Require.id("AgentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
