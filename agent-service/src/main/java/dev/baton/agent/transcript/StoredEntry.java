package dev.baton.agent.transcript;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry as readers get it.
/// @param seq its number within the conversation, growing from 1: the cursor to go on from
/// @param message the message it is, or is about
/// @param agent the agent it concerns
/// @param reasons why, as a JSON array
/// @param body what it says, as the JSON of a [Body]; null where its kind says all, or where it was erased
public record StoredEntry(
        long seq,
        Instant time,
        Kind kind,
        By by,
        @Nullable String episode,
        @Nullable String message,
        @Nullable String agent,
        @JsonRawValue String reasons,
        @JsonRawValue @Nullable String body) {
    @Override
    public String toString() {
        return "StoredEntry[" + seq + ", " + kind + "]";
    }
}
