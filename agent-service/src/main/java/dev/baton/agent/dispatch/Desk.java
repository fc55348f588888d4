package dev.baton.agent.dispatch;

import dev.baton.packs.AgentSkills;

/// An agent with what the agent has to do, and which demands can be met there.
/// @param skills the agent's, as they are compared
/// @param suits the demands for which the agent has what is asked, busy or not
record Desk(PoolAgent agent, AgentSkills skills, Load load, Bits suits) {
    /// Of an agent who suits nothing yet.
    static Desk of(PoolAgent agent) {
        return new Desk(agent, AgentSkills.of(agent.skills()), Load.NOTHING, Bits.NONE);
    }

    String id() {
        return agent.id().value();
    }

    Desk with(PoolAgent changed) {
        return new Desk(changed, skills, load, suits);
    }

    Desk with(Load changed) {
        return new Desk(agent, skills, changed, suits);
    }

    Desk with(Bits changed) {
        return new Desk(agent, skills, load, changed);
    }

    /// The demands that may be met here now.
    Bits open(Demands demands) {
        return agent.takesOffers() ? demands.fitting(this) : Bits.NONE;
    }
}
