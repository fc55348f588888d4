package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A conversation is kept for one agent.
/// @param until when others are asked too; null as long as that agent is there
public record Reservation(AgentId agent, @Nullable Instant until) {}
