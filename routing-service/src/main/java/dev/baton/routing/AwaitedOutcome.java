package dev.baton.routing;

import dev.baton.events.EpisodeId;
import dev.baton.events.MessageId;

/// A message that was decided without the bot, whose outcome is still to come and decides nothing any more.
/// @param epoch the one that held when the message came
/// @param givenToBot whether the bot was to answer it, before somebody else did
public record AwaitedOutcome(MessageId message, EpisodeId episode, long epoch, boolean givenToBot) {}
