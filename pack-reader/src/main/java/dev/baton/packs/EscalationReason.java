package dev.baton.packs;

/// Why a conversation goes from the bot to a person, as far as a pack can say something about it.
public enum EscalationReason {
    /// The contact asked for a person, in words, by a button or by the channel's own means.
    HUMAN_REQUESTED,
    /// The bot had no answer as many times in a row as the policy allows.
    NO_ANSWER,
    /// The pack leaves this intent to people.
    SENSITIVE_INTENT,
    /// The contact sounds angry.
    ANGRY,
    /// The bot was down or late.
    BOT_UNAVAILABLE;

    /// The name in a pack's files: `humanRequested` for `HUMAN_REQUESTED`.
    public String key() {
        return Keys.camelCase(name());
    }
}
