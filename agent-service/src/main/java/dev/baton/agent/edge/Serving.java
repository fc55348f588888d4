package dev.baton.agent.edge;

import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.QueueId;

/// A conversation that an agent serves.
/// @param epoch the baton's epoch under which the agent acts; the same conversation under another epoch is another
///     assignment
public record Serving(ConversationId conversation, EpisodeId episode, QueueId queue, long epoch) {}
