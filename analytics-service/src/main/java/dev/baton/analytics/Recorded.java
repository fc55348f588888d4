package dev.baton.analytics;

/// What became of a batch of the log.
public sealed interface Recorded {
    /// @param fresh how many of its events were new
    record Done(int fresh) implements Recorded {}

    /// Nothing was recorded: the batch does not follow what was read before. The facts were emptied, or this reader was
    /// somewhere else. Reading goes on where the facts say.
    record Misplaced() implements Recorded {}
}
