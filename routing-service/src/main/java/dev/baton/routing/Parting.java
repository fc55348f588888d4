package dev.baton.routing;

/// Whether a contact is about to go, so that the episode ends with the last open message.
public enum Parting {
    STAYS,
    /// Said goodbye, and is still there to be asked something.
    SAID_GOODBYE,
    LEFT
}
