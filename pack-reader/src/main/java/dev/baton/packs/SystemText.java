package dev.baton.packs;

import java.util.Set;

/// What the platform itself says to a contact. Every pack has all of them in every language.
public enum SystemText {
    /// The first words of a conversation: that a bot answers, and how to reach a person.
    GREETING,
    /// The bot has called for a person.
    HANDOFF,
    /// The bot has no answer and asks to put it in other words.
    NO_ANSWER,
    /// Stands above the buttons with the intents that the contact may have meant.
    ASK_WHICH,
    /// The button for "none of these" below {@link #ASK_WHICH}.
    SOMETHING_ELSE,
    /// The button that asks for a person.
    TALK_TO_PERSON,
    /// A person is here: `{agent}` is the agent's display name.
    AGENT_JOINED("agent"),
    /// The agent has left, the conversation is open.
    AGENT_LEFT,
    /// The conversation goes on to another agent or queue.
    TRANSFERRED,
    /// An agent or a goodbye ended the episode.
    CLOSED,
    /// Nobody wrote for the idle timeout.
    IDLE_CLOSED,
    /// The bot is down or late and a person was called.
    BOT_UNAVAILABLE,
    /// The agent is done and the bot answers again.
    BACK_TO_BOT,
    /// An image, a file or a voice message came in, which the bot cannot read.
    MEDIA_RECEIVED,
    /// A person was called while nobody is here: `{opens}` is when the queue opens, if the text wants to say it.
    OUTSIDE_HOURS("opens"),
    /// Asks the contact for a rating of the episode.
    RATE_CONVERSATION;

    private final Set<String> placeholders;

    SystemText(String... placeholders) {
        this.placeholders = Set.of(placeholders);
    }

    /// The placeholders that the text may use, each written `{name}`.
    public Set<String> placeholders() {
        return placeholders;
    }

    /// Whether the text stands on a button, where there is little room.
    public boolean isLabel() {
        return this == SOMETHING_ELSE || this == TALK_TO_PERSON;
    }

    /// The name in a pack's files: `agentJoined` for `AGENT_JOINED`.
    public String key() {
        return Keys.camelCase(name());
    }
}
