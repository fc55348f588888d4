package dev.baton.agent.transcript;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/// What an entry of a transcript tells.
public enum Kind {
    /// Somebody spoke: the contact, the bot, an agent or the system.
    MESSAGE,
    /// The contact asked for a person by the button.
    HUMAN_REQUESTED,
    /// The contact ended the conversation.
    CONTACT_LEFT,
    /// The contact rated an episode.
    RATING,
    /// An episode began.
    OPENED,
    /// The bot gave up the conversation: why, and what is known.
    ESCALATION,
    /// What the bot would answer, for the agent only.
    SUGGESTION,
    /// An agent wrote for colleagues.
    NOTE,
    /// The baton passed to somebody.
    BATON,
    /// An act of the bot's or an agent's was not let through.
    REFUSED,
    /// A reply reached the contact.
    DELIVERED,
    /// The contact read a reply.
    READ,
    /// A reply will not reach the contact.
    FAILED,
    /// The episode is over.
    CLOSED;

    /// As it is written in JSON and in the table, such as `human-requested`.
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException when no kind is written so
    public static Kind named(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of entry"));
    }
}
