package dev.baton.agent.intake;

/// The state of a decider that remembers nothing.
public enum Nothing {
    NOTHING
}
