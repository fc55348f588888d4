package dev.baton.packs;

import java.time.Duration;
import java.util.Map;

/// When the bot hands over to a person, and where the conversation then goes.
///
/// @param humanRequest phrases that ask for a person
/// @param goodbye phrases that, as a whole message, end the conversation
/// @param noAnswerLimit how many times in a row the bot may have no answer before a person is brought in, at least 1
/// @param confidence the threshold of every intent without one of its own
/// @param anger when a message sounds angry
/// @param botTimeout how long routing waits for the bot before it brings in a person
/// @param idleTimeout how long both sides may be silent before the episode is closed
/// @param defaultQueue where a conversation goes when neither its reason nor its intent says otherwise
/// @param queues the queue of a reason, which goes before that of the intent
/// @param priorities how urgent a reason is: the higher, the sooner; 0 is ordinary
public record EscalationPolicy(
        PerLanguage<PhraseList> humanRequest,
        PerLanguage<PhraseList> goodbye,
        int noAnswerLimit,
        ConfidenceThreshold confidence,
        AngerRule anger,
        Duration botTimeout,
        Duration idleTimeout,
        String defaultQueue,
        Map<EscalationReason, String> queues,
        Map<EscalationReason, Integer> priorities) {

    public static final int DEFAULT_NO_ANSWER_LIMIT = 2;
    public static final Duration DEFAULT_BOT_TIMEOUT = Duration.ofSeconds(3);
    public static final Duration DEFAULT_IDLE_TIMEOUT = Duration.ofMinutes(30);

    public EscalationPolicy {
        queues = Map.copyOf(queues);
        priorities = Map.copyOf(priorities);
    }

    /// Whether `text`, written in `language`, asks for a person in so many words.
    public boolean asksForHuman(String language, String text) {
        return humanRequest.in(language).matches(text);
    }

    /// Whether `text`, written in `language`, is nothing but a goodbye.
    public boolean saysGoodbye(String language, String text) {
        return goodbye.in(language).isWhole(text);
    }
}
