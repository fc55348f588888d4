package dev.baton.bot;

import org.jspecify.annotations.Nullable;

/// What the bot remembers of a conversation.
///
/// @param language the latest language the contact wrote that the pack speaks, or null before that is known
/// @param lastIntent the intent that was answered last, whose buttons may be pressed now, or null
/// @param frustration how fed up the contact was after the latest message, 0 to 1
public record BotConversation(
        @Nullable String language, @Nullable String lastIntent, double frustration) {

    static final BotConversation NEW = new BotConversation(null, null, 0);
}
