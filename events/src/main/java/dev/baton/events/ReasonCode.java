package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why something was decided, from a closed list so that it can be counted, translated and tested.
public enum ReasonCode {
    /// The contact asked for a person, in words or by the button.
    HUMAN_REQUESTED,
    /// The bot had no helpful answer as often in a row as the policy allows.
    NO_ANSWER_REPEATED,
    /// The intent is one that a person must take.
    SENSITIVE_INTENT,
    /// The contact is angry.
    ANGRY_TONE,
    /// No outcome came from the bot in time.
    BOT_LATE,
    /// The bot is sure enough.
    CONFIDENT,
    /// The bot is not sure enough to answer, but enough to ask.
    UNSURE,
    /// The bot is not sure enough to answer or to ask.
    LOW_CONFIDENCE,
    /// The message has no words: an image, a file, a voice note.
    NO_WORDS,
    /// The pack has nothing in the contact's language.
    LANGUAGE_NOT_SPOKEN,
    /// The message joins a conversation that waits for a person or has one.
    PERSON_HOLDS_BATON,
    /// The baton changed hands since; what was said under the older epoch is not let through.
    STALE_EPOCH,
    /// The message was decided already, without waiting for this.
    ALREADY_DECIDED,
    /// It concerns an episode that is closed.
    EPISODE_CLOSED,
    /// Whoever asked for it does not hold the baton.
    NOT_THE_HOLDER,
    /// A person took the conversation.
    AGENT_ACCEPTED,
    /// An agent gave the conversation to another agent or queue.
    TRANSFERRED,
    /// An agent gave the conversation back to the bot.
    AGENT_HANDED_BACK,
    /// The contact wrote, and no episode was open.
    FIRST_MESSAGE,
    /// The agent ended the conversation.
    AGENT_CLOSED,
    /// The contact said goodbye or left.
    CONTACT_LEFT,
    /// Nothing was said for the policy's idle time.
    IDLE,
    /// The offer is no longer open: accepted, declined, expired or withdrawn.
    OFFER_NOT_OPEN,
    /// The agent, queue or conversation named is not known in this pool.
    NOT_KNOWN,
    /// The agent has no capacity left.
    NO_CAPACITY,
    /// The agent let the offer pass.
    OFFER_EXPIRED,
    /// The agent declined the offer.
    OFFER_DECLINED,
    /// The agent's connection was lost for longer than the grace time.
    AGENT_GONE,
    /// The agent chose it.
    PRESENCE_CHOSEN,
    /// The conversation came to the front of its queue.
    LONGEST_WAITING,
    /// Nobody works at this hour.
    OUTSIDE_HOURS,
    /// It was kept for this agent: transferred to, asked for by name, or who served it last.
    KEPT_FOR_AGENT,
    /// The agent picked it from the queue.
    PICKED,
    /// The agent let several offers in a row pass.
    OFFERS_PASSED,
    /// Nobody works in that queue at this hour.
    QUEUE_CLOSED,
    /// Too many wait in that queue.
    QUEUE_TOO_LONG,
    /// The wait to be expected in that queue is too long.
    WAIT_TOO_LONG,
    /// It waited in vain for as long as its queue allows.
    WAITED_TOO_LONG,
    /// What was asked for is not allowed there.
    NOT_ALLOWED,
    /// The agent takes no offers now.
    NOT_PRESENT,
    /// The agent does not serve that queue.
    OTHER_QUEUE,
    /// The agent lacks a skill that is asked for.
    SKILL_MISSING,
    /// The agent is asked only after a longer wait.
    LEVEL_NOT_REACHED,
    /// Skills that cannot be read.
    MALFORMED_SKILLS,
    /// Several turns in a row did not help, as the contact said or the bot's own questions show.
    NOT_HELPED,
    /// The contact asks what was answered already.
    QUESTION_REPEATED,
    /// The contact's mood sinks from message to message.
    ANGER_RISING,
    /// What the channel knows of the contact calls for a person.
    CONTACT_ATTRIBUTE,
    /// The tenant begins every conversation with a person.
    BEGINS_WITH_PERSON,
    /// The queue is that of what it is about.
    QUEUE_OF_INTENT,
    /// The queue is that of what the channel knows of the contact.
    QUEUE_OF_ATTRIBUTE,
    /// The queue is that of the reason for bringing in a person.
    QUEUE_OF_REASON,
    /// Nothing named a queue, so it is the one for everything else.
    QUEUE_FOR_THE_REST,
    /// The pack changed while the episode was open; from here on the new version decides.
    PACK_CHANGED,
    /// A reason of a newer version.
    @JsonEnumDefaultValue
    UNKNOWN
}
