package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What routing decided, each with its reasons. Written by routing only.
///
/// The epoch grows by one each time the baton changes hands; every decision tells the epoch that holds after it.
public sealed interface RoutingDecision extends Event {
    EpisodeId episode();

    long epoch();

    List<Reason> reasons();

    @Override
    default Topic topic() {
        return Topic.ROUTING_DECISIONS;
    }

    /// The contact wrote or asked for a person, and no episode was open. The bot holds the baton.
    /// @param pack the version of the pack that decides this episode, or null where it is not known
    @JsonTypeName("routing.episode-opened.v1")
    record EpisodeOpened(
            EpisodeId episode,
            ChannelId channel,
            ContactId contact,
            long epoch,
            List<Reason> reasons,
            @Nullable String pack)
            implements RoutingDecision {
        public EpisodeOpened {
            Require.present("channel", channel);
            Require.present("contact", contact);
            Require.optionalText("pack", pack, Require.LONGEST_ID);
            reasons = decided(episode, reasons);
        }

        /// Without what need not be told.
        public EpisodeOpened(
                EpisodeId episode, ChannelId channel, ContactId contact, long epoch, List<Reason> reasons) {
            this(episode, channel, contact, epoch, reasons, null);
        }
    }

    /// The bot's proposal for `message` went to the contact.
    /// @param intent what it answers; null for a question back or an admission of not knowing
    /// @param passedOver the rules for bringing in a person that did not fire, each with why; null where not told
    @JsonTypeName("routing.answer-released.v1")
    record AnswerReleased(
            EpisodeId episode,
            MessageId message,
            Kind kind,
            @Nullable String intent,
            @Nullable Double confidence,
            @Nullable String language,
            long epoch,
            List<Reason> reasons,
            @Nullable List<Reason> passedOver)
            implements RoutingDecision {
        public AnswerReleased {
            Require.present("message", message);
            Require.present("kind", kind);
            reasons = decided(episode, reasons);
            passedOver = unlessEmpty(passedOver);
        }

        /// Without what need not be told.
        public AnswerReleased(
                EpisodeId episode,
                MessageId message,
                Kind kind,
                @Nullable String intent,
                @Nullable Double confidence,
                @Nullable String language,
                long epoch,
                List<Reason> reasons) {
            this(episode, message, kind, intent, confidence, language, epoch, reasons, null);
        }

        public enum Kind {
            ANSWER,
            QUESTION,
            NO_ANSWER,
            @JsonEnumDefaultValue
            UNKNOWN
        }
    }

    /// The baton left the bot and waits for a person.
    /// @param message the contact's message that led to it, or null
    /// @param priority the higher, the sooner; 0 is ordinary
    /// @param language the contact's, as a BCP 47 tag
    /// @param reasons the rules that fired, the weightiest first
    /// @param requires what an agent must have beyond `skills`, as an expression such as
    ///     `language:zh>=3 AND (loans OR mortgages)`, or null
    /// @param passedOver the rules that did not fire, each with why; null where not told
    @JsonTypeName("routing.escalated.v1")
    record Escalated(
            EpisodeId episode,
            @Nullable MessageId message,
            ChannelId channel,
            ContactId contact,
            QueueId queue,
            List<String> skills,
            int priority,
            String language,
            HandoffSummary summary,
            long epoch,
            List<Reason> reasons,
            @Nullable String requires,
            @Nullable List<Reason> passedOver)
            implements RoutingDecision {
        /// The longest expression that is carried.
        public static final int LONGEST_EXPRESSION = 1_000;

        public Escalated {
            Require.present("channel", channel);
            Require.present("contact", contact);
            Require.present("queue", queue);
            skills = skills == null ? List.of() : List.copyOf(skills);
            Require.text("language", language, 35);
            summary = summary == null ? HandoffSummary.NOTHING_KNOWN : summary;
            reasons = decided(episode, reasons);
            Require.optionalText("requires", requires, LONGEST_EXPRESSION);
            passedOver = unlessEmpty(passedOver);
        }

        /// Without what need not be told.
        public Escalated(
                EpisodeId episode,
                @Nullable MessageId message,
                ChannelId channel,
                ContactId contact,
                QueueId queue,
                List<String> skills,
                int priority,
                String language,
                HandoffSummary summary,
                long epoch,
                List<Reason> reasons) {
            this(
                    episode, message, channel, contact, queue, skills, priority, language, summary, epoch, reasons,
                    null, null);
        }
    }

    /// A contact's message went to the person who holds the baton, or to the queue where it waits for one.
    @JsonTypeName("routing.message-forwarded.v1")
    record MessageForwarded(
            EpisodeId episode, MessageId message, Content content, Holder holder, long epoch, List<Reason> reasons)
            implements RoutingDecision {
        public MessageForwarded {
            Require.present("message", message);
            Require.present("content", content);
            Require.present("holder", holder);
            reasons = decided(episode, reasons);
        }

        @Override
        public String toString() {
            return "MessageForwarded[" + message + ", " + holder + ", epoch " + epoch + "]";
        }
    }

    /// The bot's reading of a message that a person answers: a suggestion for the agent, never sent by itself.
    @JsonTypeName("routing.suggestion-made.v1")
    record SuggestionMade(
            EpisodeId episode,
            MessageId message,
            List<ScoredIntent> intents,
            double sentiment,
            Proposal proposal,
            long epoch,
            List<Reason> reasons)
            implements RoutingDecision {
        public SuggestionMade {
            Require.present("message", message);
            intents = intents == null ? List.of() : List.copyOf(intents);
            Require.present("proposal", proposal);
            reasons = decided(episode, reasons);
        }
    }

    /// The baton passed to `holder`: an agent accepted, or a transfer put it back into a queue.
    @JsonTypeName("routing.baton-passed.v1")
    record BatonPassed(EpisodeId episode, Holder holder, long epoch, List<Reason> reasons) implements RoutingDecision {
        public BatonPassed {
            Require.present("holder", holder);
            reasons = decided(episode, reasons);
        }
    }

    /// An agent gave the baton back to the bot.
    /// @param summary what the bot is to go on from, or null where nothing is told
    @JsonTypeName("routing.handed-back.v1")
    record HandedBack(
            EpisodeId episode,
            AgentId agent,
            long epoch,
            List<Reason> reasons,
            @Nullable HandoffSummary summary) implements RoutingDecision {
        public HandedBack {
            Require.present("agent", agent);
            reasons = decided(episode, reasons);
        }

        /// Without what need not be told.
        public HandedBack(EpisodeId episode, AgentId agent, long epoch, List<Reason> reasons) {
            this(episode, agent, epoch, reasons, null);
        }
    }

    /// Something was not let through.
    /// @param refused the event that was refused
    /// @param act what it wanted
    /// @param actedUnder the epoch it acted under, or null where it named none
    @JsonTypeName("routing.act-refused.v1")
    record ActRefused(
            EpisodeId episode,
            EventId refused,
            Act act,
            @Nullable Long actedUnder,
            long epoch,
            List<Reason> reasons) implements RoutingDecision {
        public ActRefused {
            Require.present("refused", refused);
            Require.present("act", act);
            reasons = decided(episode, reasons);
        }

        public enum Act {
            BOT_PROPOSAL,
            AGENT_REPLY,
            ACCEPTANCE,
            TRANSFER,
            HAND_BACK,
            CLOSURE,
            @JsonEnumDefaultValue
            UNKNOWN
        }
    }

    /// The episode is over; the contact's next message opens another, which the bot answers.
    @JsonTypeName("routing.episode-closed.v1")
    record EpisodeClosed(EpisodeId episode, long epoch, List<Reason> reasons) implements RoutingDecision {
        public EpisodeClosed {
            reasons = decided(episode, reasons);
        }
    }

    /// The contact rated an episode, the open one or the last.
    @JsonTypeName("routing.episode-rated.v1")
    record EpisodeRated(EpisodeId episode, int score, long epoch, List<Reason> reasons) implements RoutingDecision {
        public EpisodeRated {
            Require.between("score", score, 1, 5);
            reasons = decided(episode, reasons);
        }
    }

    private static @Nullable List<Reason> unlessEmpty(@Nullable List<Reason> rules) {
        return rules == null || rules.isEmpty() ? null : List.copyOf(rules);
    }

    private static List<Reason> decided(EpisodeId episode, List<Reason> reasons) {
        Require.present("episode", episode);
        return reasons == null ? List.of() : List.copyOf(reasons);
    }
}
