package dev.baton.bot;

import org.jspecify.annotations.Nullable;

/// What the bot remembers of a conversation.
///
/// @param language the latest language the contact wrote that the pack speaks, or null before that is known
/// @param lastIntent the intent that was answered last, whose buttons may be pressed now, or null
public record BotConversation(
        @Nullable String language, @Nullable String lastIntent) {

    static final BotConversation NEW = new BotConversation(null, null);
}
