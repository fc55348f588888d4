package dev.baton.agent.accounts;

/// A password that an administrator gives.
///
/// @param mustChange whether its owner must choose another before anything else
public record FirstPassword(String value, boolean mustChange) {
    @Override
    public String toString() {
        return "FirstPassword[hidden]";
    }
}
