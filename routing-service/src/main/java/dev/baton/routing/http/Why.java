package dev.baton.routing.http;

import dev.baton.events.Holder;
import dev.baton.events.Reason;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a conversation is where it is.
/// @param language of the sentences
/// @param pack the version of the pack that decides the open episode
public record Why(
        String conversation,
        String language,
        @Nullable Holder holder,
        @Nullable String pack,

        @Schema(description = "Everything below in one paragraph")
        String summary,

        @Schema(description = "Why the bot spoke for itself when it last did") @Nullable
        String kept,

        @Schema(description = "Why a person was brought in when that last happened") @Nullable
        String escalated,

        @Schema(description = "Why it went to that queue") @Nullable
        String queue,

        @Schema(description = "Since when it waits; why no agent has it yet is the dispatcher's to say") @Nullable
        String waiting,

        @Schema(description = "The latest decisions, the newest first")
        List<Decided> decisions) {

    /// @param decision what was decided, by a name that does not change
    /// @param reasons why, by codes that do not change
    /// @param passedOver the rules that did not fire, where they are remembered
    public record Decided(
            Instant at, String decision, long epoch, String sentence, List<Reason> reasons, List<Reason> passedOver) {}
}
