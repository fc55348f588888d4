package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known when a conversation goes to a person, so that the contact need not say it again.
/// @param sentiment from -1 to 1, of the latest message
/// @param botAnswers how many answers the bot gave in this episode
/// @param attempts what the bot tried in this episode, the latest last, at most [#MOST_ATTEMPTS]; null where
///     nothing is known of it
public record HandoffSummary(
        @Nullable String intent,
        @Nullable Double confidence,
        @Nullable Double sentiment,
        List<Entity> entities,
        int botAnswers,
        @Nullable List<Attempt> attempts) {
    public static final int MOST_ATTEMPTS = 10;
    public static final HandoffSummary NOTHING_KNOWN = new HandoffSummary(null, null, null, List.of(), 0, null);

    /// Something the bot said on its own.
    /// @param intent what it was about, as far as the bot knew
    public record Attempt(Act act, @Nullable String intent) {
        public Attempt {
            Require.present("act", act);
            Require.optionalText("intent", intent, Require.LONGEST_ID);
        }

        public enum Act {
            /// It answered.
            ANSWERED,
            /// It asked back.
            ASKED,
            /// It had no answer.
            HAD_NO_ANSWER,
            /// It said what must be heard while a person is on the way.
            GUIDED,
            @JsonEnumDefaultValue
            UNKNOWN
        }
    }

    public HandoffSummary {
        Require.optionalText("intent", intent, Require.LONGEST_ID);
        entities = entities == null ? List.of() : List.copyOf(entities);
        attempts = attempts == null || attempts.isEmpty() ? null : List.copyOf(attempts);
        if (attempts != null) {
            Require.atMost("attempts", attempts, MOST_ATTEMPTS);
        }
    }

    /// Without what the bot tried.
    public HandoffSummary(
            @Nullable String intent,
            @Nullable Double confidence,
            @Nullable Double sentiment,
            List<Entity> entities,
            int botAnswers) {
        this(intent, confidence, sentiment, entities, botAnswers, null);
    }
}
