package dev.baton.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known when a conversation goes to a person, so that the contact need not say it again.
/// @param sentiment from -1 to 1, of the latest message
/// @param botAnswers how many answers the bot gave in this episode
public record HandoffSummary(
        @Nullable String intent,
        @Nullable Double confidence,
        @Nullable Double sentiment,
        List<Entity> entities,
        int botAnswers) {
    public static final HandoffSummary NOTHING_KNOWN = new HandoffSummary(null, null, null, List.of(), 0);

    public HandoffSummary {
        Require.optionalText("intent", intent, Require.LONGEST_ID);
        entities = entities == null ? List.of() : List.copyOf(entities);
    }
}
