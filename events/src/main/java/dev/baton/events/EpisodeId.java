package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One opened-to-closed span of a conversation; metrics are per episode.
public record EpisodeId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EpisodeId {
        Require.id("EpisodeId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
