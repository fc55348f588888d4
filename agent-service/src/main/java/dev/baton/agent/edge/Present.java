package dev.baton.agent.edge;

import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentId;

/// Somebody else at a conversation, as all who are there are told.
public record Present(AgentId agent, String name, Part part) {}
