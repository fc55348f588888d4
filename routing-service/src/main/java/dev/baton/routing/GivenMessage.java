package dev.baton.routing;

import dev.baton.events.Content;
import dev.baton.events.EpisodeId;
import dev.baton.events.MessageId;

/// A contact's message that waits for the bot's outcome, and the epoch that the bot reads it under.
public record GivenMessage(MessageId message, EpisodeId episode, long epoch, Content content) {

    AwaitedOutcome decidedWithoutBot() {
        return new AwaitedOutcome(message, episode, epoch, true);
    }
}
