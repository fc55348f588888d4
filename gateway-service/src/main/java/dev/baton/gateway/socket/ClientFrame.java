package dev.baton.gateway.socket;

import dev.baton.events.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client says on the socket. Which fields count depends on `type`.
/// @param id the client's own name for a message or request; the same name again is the same one
/// @param after with `hello`: the cursor to resume from
/// @param cursor with `received` and `read`: up to where
record ClientFrame(
        @Nullable String type,
        @Nullable String id,
        @Nullable String token,
        @Nullable String after,
        @Nullable String cursor,
        @Nullable Content content,
        @Nullable String language,
        @Nullable Map<String, String> attributes,
        @Nullable Integer score,
        @Nullable String comment) {
    @Override
    public String toString() {
        return "ClientFrame[hidden]";
    }
}
