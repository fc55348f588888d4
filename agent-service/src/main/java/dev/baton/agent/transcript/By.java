package dev.baton.agent.transcript;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.events.Author;
import java.util.Locale;

/// Who did what an entry tells.
public enum By {
    CONTACT,
    BOT,
    AGENT,
    SYSTEM;

    static By author(Author author) {
        return switch (author.kind()) {
            case BOT -> BOT;
            case AGENT -> AGENT;
            case SYSTEM, UNKNOWN -> SYSTEM;
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
