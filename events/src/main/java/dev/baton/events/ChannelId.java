package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A way in for contacts, as the tenant's configuration names it, such as `web` or `api`.
public record ChannelId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ChannelId {
        Require.id("ChannelId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
