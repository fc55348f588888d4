package dev.baton.agent.accounts.config;

import dev.baton.agent.accounts.AgentIds;
import dev.baton.events.AgentId;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.security.SecureRandom;

/// Ids of 80 random bits.
@Singleton
class RandomAgentIds implements AgentIds {
    private static final int BITS = 80;
    private static final int RADIX = 36;

    private final SecureRandom random = new SecureRandom();

    @Override
    public AgentId draw() {
        return new AgentId("agent-" + new BigInteger(BITS, random).toString(RADIX));
    }
}
