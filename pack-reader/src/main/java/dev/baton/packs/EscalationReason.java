package dev.baton.packs;

/// Why a conversation goes from the bot to a person, as far as a pack can say something about it. The constants
/// have the names of the reason codes in the events.
public enum EscalationReason {
    /// The contact asked for a person, in words, by a button or by the channel's own means.
    HUMAN_REQUESTED,
    /// The bot had no answer as many times in a row as the policy allows.
    NO_ANSWER_REPEATED,
    /// The pack leaves this intent to people.
    SENSITIVE_INTENT,
    /// The contact sounds angry.
    ANGRY_TONE,
    /// The bot was down or late.
    BOT_LATE,
    /// The message has no words: an image, a file, a voice note.
    NO_WORDS,
    /// The pack has nothing in the contact's language.
    LANGUAGE_NOT_SPOKEN,
    /// The bot is not sure enough for this intent, and the pack then wants a person rather than a question back.
    LOW_CONFIDENCE,
    /// Several turns in a row did not help.
    NOT_HELPED,
    /// The contact asks what was answered already.
    QUESTION_REPEATED,
    /// The contact's mood sinks from message to message.
    ANGER_RISING,
    /// What the channel knows of the contact calls for a person.
    CONTACT_ATTRIBUTE,
    /// The tenant begins with a person.
    BEGINS_WITH_PERSON;

    /// Whether the bot may go on instead until the doors open, where the pack wants that.
    public boolean canWait() {
        return switch (this) {
            case NO_ANSWER_REPEATED,
                    NO_WORDS,
                    LOW_CONFIDENCE,
                    NOT_HELPED,
                    QUESTION_REPEATED,
                    ANGER_RISING,
                    BEGINS_WITH_PERSON -> true;
            case HUMAN_REQUESTED, SENSITIVE_INTENT, ANGRY_TONE, BOT_LATE, LANGUAGE_NOT_SPOKEN, CONTACT_ATTRIBUTE ->
                false;
        };
    }

    /// The name in a pack's files: `humanRequested` for `HUMAN_REQUESTED`.
    public String key() {
        return Keys.camelCase(name());
    }
}
