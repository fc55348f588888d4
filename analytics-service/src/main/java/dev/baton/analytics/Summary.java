package dev.baton.analytics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of a period, over the episodes that opened in it. Times are in seconds, null where nothing was measured.
/// @param containedShare of the closed episodes, those that never needed a person, from 0 to 1
/// @param firstResponseMedian from the contact's first message to the first answer by the bot or a person
/// @param humanMedian from the first escalation until a person accepted
/// @param open episodes that are not closed
/// @param escalationsByReason episodes by the reason of their first escalation
public record Summary(
        long episodes,
        @Nullable Double containedShare,
        @Nullable Double firstResponseMedian,
        @Nullable Double firstResponseP90,
        @Nullable Double humanMedian,
        long open,
        Map<String, Long> escalationsByReason) {
    public Summary {
        escalationsByReason = Map.copyOf(escalationsByReason);
    }
}
