package dev.baton.agent.accounts;

import dev.baton.events.AgentId;

/// Where ids of new accounts come from. They stay for ever, whatever becomes of login names.
public interface AgentIds {
    /// One that was never used.
    AgentId draw();
}
