package dev.baton.packs;

/// Who speaks first in an episode.
public enum Begin {
    /// The bot.
    BOT,
    /// A person: the bot reads along and suggests, but says nothing.
    PERSON,
    /// The bot, which offers a person with its greeting and answers until the contact has chosen one.
    CHOICE;

    /// The name in a pack's files.
    public String key() {
        return Keys.camelCase(name());
    }
}
