package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import dev.baton.events.OfferId;
import java.time.Instant;

/// A reservation of an agent's capacity that the agent has not answered yet.
/// @param expires the offer goes to somebody else with the first tick at or after it
public record OpenOffer(OfferId id, AgentId agent, Instant expires) {}
