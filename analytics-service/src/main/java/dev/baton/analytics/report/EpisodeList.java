package dev.baton.analytics.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The episodes behind a number.
///
/// @param next what to ask for next as `after`; null when these are the last
public record EpisodeList(List<Row> episodes, @Nullable String next) {
    public EpisodeList {
        episodes = List.copyOf(episodes);
    }

    /// @param amount what it adds to the metric asked for, out of `of`; null where none was asked for
    public record Row(
            String episode,
            String conversation,
            Instant openedAt,
            @Nullable Instant closedAt,
            String closeReason,
            String channel,
            String queue,
            String agent,
            String intent,
            String language,
            String reason,
            @Nullable Double amount,
            @Nullable Double of) {}
}
