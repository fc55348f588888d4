package dev.baton.analytics.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of an episode in which it waited in a queue.
///
/// @param until null while that lasts
public record Wait(
        long epoch, String queue, Instant since, @Nullable Instant until, End end) {
    public enum End {
        STILL_WAITING,
        TAKEN,
        /// The episode ended, by whatever reason, before a person took it.
        ABANDONED,
        /// Something else became of it.
        WITHDRAWN
    }
}
