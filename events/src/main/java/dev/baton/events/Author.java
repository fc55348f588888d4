package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/// Who speaks. The contact is always told.
/// @param name what the contact reads, for an agent; null otherwise
public record Author(Kind kind, @Nullable String name) {
    public static final Author BOT = new Author(Kind.BOT, null);
    public static final Author SYSTEM = new Author(Kind.SYSTEM, null);

    public Author {
        Require.present("kind", kind);
        Require.optionalText("name", name, Require.LONGEST_ID);
    }

    public static Author agent(String name) {
        return new Author(Kind.AGENT, name);
    }

    public enum Kind {
        BOT,
        AGENT,
        SYSTEM,
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
