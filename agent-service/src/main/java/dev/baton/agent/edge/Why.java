package dev.baton.agent.edge;

import java.util.Locale;

/// Why a frame is refused before any command was made of it. The dispatcher's own refusals are
/// [dev.baton.events.ReasonCode]s.
public enum Why {
    MALFORMED,
    INVALID,
    TOO_LARGE,
    TOO_MANY,
    NOT_AUTHENTICATED,
    FORBIDDEN;

    /// As the frame has it, such as `too-many`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
