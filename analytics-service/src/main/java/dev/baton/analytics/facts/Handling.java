package dev.baton.analytics.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of an episode in which one agent held the baton.
///
/// @param epoch the baton's, which names the stretch within its episode
/// @param queue where it waited before
/// @param until when the agent ceased to hold it; null while that lasts
/// @param end what ended it
/// @param firstReply the agent's first to the contact
/// @param lastWord the last thing that the contact or the agent said meanwhile, or the taking if nobody said anything
public record Handling(
        long epoch,
        String agent,
        String queue,
        Instant taken,
        @Nullable Instant until,
        End end,
        @Nullable Instant firstReply,
        Instant lastWord) {

    public enum End {
        STILL_HELD,
        TRANSFERRED,
        /// The agent lost the connection for good.
        AGENT_GONE,
        HANDED_BACK,
        AGENT_CLOSED,
        CONTACT_LEFT,
        /// Nobody said anything for too long.
        IDLE
    }

    /// When the agent was done with it: silence that a timeout ended, and absence, are not work.
    public @Nullable Instant workedUntil() {
        return switch (end) {
            case STILL_HELD -> null;
            case IDLE, AGENT_GONE -> lastWord;
            case TRANSFERRED, HANDED_BACK, AGENT_CLOSED, CONTACT_LEFT -> until;
        };
    }
}
