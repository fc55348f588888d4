package dev.baton.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.events.Author;

/// Who wrote a message, as the contact is told.
public enum Speaker {
    @JsonProperty("contact")
    CONTACT,
    @JsonProperty("bot")
    BOT,
    @JsonProperty("agent")
    AGENT,
    @JsonProperty("system")
    SYSTEM;

    public static Speaker of(Author.Kind kind) {
        return switch (kind) {
            case BOT -> BOT;
            case AGENT -> AGENT;
            case SYSTEM, UNKNOWN -> SYSTEM;
        };
    }
}
