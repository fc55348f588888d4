package dev.baton.agent.edge;

import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.QueueId;

/// A conversation that a colleague serves and an agent is at.
/// @param part what the agent is to it
/// @param holder the colleague
public record Accompanying(ConversationId conversation, EpisodeId episode, QueueId queue, Part part, AgentId holder) {}
