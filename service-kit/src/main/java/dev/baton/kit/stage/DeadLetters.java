package dev.baton.kit.stage;

/// Where records go that can never be decided, so that the partition goes on and an operator sees them.
public interface DeadLetters {
    /// Appends the original record, with what is wrong and where it lay, to its topic's dead letters, and returns when
    /// the brokers have acknowledged it.
    /// @throws TransientFailure when it may not have arrived
    void bury(InboundRecord record, RuntimeException why);
}
