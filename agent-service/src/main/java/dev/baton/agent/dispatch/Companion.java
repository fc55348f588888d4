package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentId;

/// Somebody at a conversation that a colleague serves. It costs no capacity, and ends with the service.
public record Companion(AgentId agent, Part part) {
    /// Whether whoever serves the conversation is told.
    public boolean visible() {
        return part != Part.LISTENS;
    }

    boolean mayWriteNotes() {
        return part != Part.LISTENS;
    }

    boolean maySpeak() {
        return part == Part.BARGES;
    }

    /// Whether it takes the role of a supervisor.
    boolean supervises() {
        return part != Part.CONSULTED;
    }
}
