package dev.baton.packs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When the bot hands over to a person, and where the conversation then goes.
///
/// @param begin who speaks first
/// @param greets whether the bot says at the start of an episode that a bot speaks
/// @param asksForRating whether the contact is asked for a rating at the end of an episode
/// @param humanRequest phrases that ask for a person
/// @param goodbye phrases that, as a whole message, end the conversation
/// @param noAnswerLimit how many times in a row the bot may have no answer before a person is brought in, at
///     least 1
/// @param notHelped when the bot is no help
/// @param repetition when the contact asks the same again
/// @param confidence the threshold of every intent without one of its own
/// @param anger when a message sounds angry
/// @param urgentFrom a sensitive intent of at least this priority counts however many others are likelier
/// @param attributes what follows from what a channel knows of the contact
/// @param keepsOutsideHours whether the bot goes on, where it may, while nobody is at the queue that would get the
///     conversation
/// @param botTimeout how long routing waits for the bot before it brings in a person
/// @param idleTimeout how long both sides may be silent before the episode is closed
/// @param destinations where conversations go
public record EscalationPolicy(
        Begin begin,
        boolean greets,
        boolean asksForRating,
        PerLanguage<PhraseList> humanRequest,
        PerLanguage<PhraseList> goodbye,
        int noAnswerLimit,
        NotHelped notHelped,
        Repetition repetition,
        ConfidenceThreshold confidence,
        AngerRule anger,
        int urgentFrom,
        List<AttributeRule> attributes,
        boolean keepsOutsideHours,
        Duration botTimeout,
        Duration idleTimeout,
        Destinations destinations) {

    public static final int DEFAULT_NO_ANSWER_LIMIT = 2;
    public static final int DEFAULT_URGENT_FROM = 8;
    public static final Duration DEFAULT_BOT_TIMEOUT = Duration.ofSeconds(3);
    public static final Duration DEFAULT_IDLE_TIMEOUT = Duration.ofMinutes(30);

    /// What the policy says of where conversations go.
    ///
    /// @param queue where a conversation goes when nothing else says otherwise
    /// @param queues the queue of a reason
    /// @param priorities how urgent a reason is: the higher, the sooner; 0 is ordinary
    /// @param requires what an agent must have for any conversation, as an expression over skills in which
    ///     `{language}` stands for the contact's
    /// @param requirements what an agent must have for a reason
    public record Destinations(
            String queue,
            Map<EscalationReason, String> queues,
            Map<EscalationReason, Integer> priorities,
            Optional<String> requires,
            Map<EscalationReason, String> requirements) {

        public Destinations {
            queues = Map.copyOf(queues);
            priorities = Map.copyOf(priorities);
            requirements = Map.copyOf(requirements);
        }
    }

    public EscalationPolicy {
        attributes = List.copyOf(attributes);
    }

    /// Whether `text`, written in `language`, asks for a person in so many words.
    public boolean asksForHuman(String language, String text) {
        return humanRequest.in(language).matches(text);
    }

    /// Whether `text`, written in any language of the pack, asks for a person in so many words.
    public boolean asksForHuman(String text) {
        return humanRequest.values().values().stream().anyMatch(phrases -> phrases.matches(text));
    }

    /// Whether `text`, written in `language`, is nothing but a goodbye.
    public boolean saysGoodbye(String language, String text) {
        return goodbye.in(language).isWhole(text);
    }
}
