package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the bot makes of messages, written by the bot only.
public sealed interface BotOutcome extends Event {
    @Override
    default Topic topic() {
        return Topic.BOT_OUTCOMES;
    }

    /// The bot read a message and proposes what to say. It carries the message, so that a reader who meets this first
    /// needs nothing else.
    /// @param language what the message is written in, as a BCP 47 tag, or `und`
    /// @param intents what the contact may want, the likeliest first, at most ten
    /// @param sentiment from -1 (furious) to 1 (delighted), 0 where it tells nothing
    /// @param humanRequested whether the words ask for a person
    /// @param model the version that read it
    /// @param signals what else the words tell, or null when that is nothing
    @JsonTypeName("bot.message-understood.v1")
    record MessageUnderstood(
            InboundEvent.MessageReceived message,
            String language,
            List<ScoredIntent> intents,
            List<Entity> entities,
            double sentiment,
            boolean humanRequested,
            Proposal proposal,
            String model,
            @Nullable Signals signals)
            implements BotOutcome {
        public MessageUnderstood {
            Require.present("message", message);
            Require.text("language", language, 35);
            intents = intents == null ? List.of() : List.copyOf(intents);
            Require.atMost("intents", intents, 10);
            entities = entities == null ? List.of() : List.copyOf(entities);
            Require.between("sentiment", sentiment, -1, 1);
            Require.present("proposal", proposal);
            Require.text("model", model, Require.LONGEST_ID);
        }

        /// Without what need not be told.
        public MessageUnderstood(
                InboundEvent.MessageReceived message,
                String language,
                List<ScoredIntent> intents,
                List<Entity> entities,
                double sentiment,
                boolean humanRequested,
                Proposal proposal,
                String model) {
            this(message, language, intents, entities, sentiment, humanRequested, proposal, model, null);
        }

        public @Nullable ScoredIntent likeliest() {
            return intents.isEmpty() ? null : intents.getFirst();
        }

        @Override
        public String toString() {
            return "MessageUnderstood[" + message.message() + ", " + language + ", " + likeliest() + "]";
        }
    }
}
