package dev.baton.agent.accounts;

import org.jspecify.annotations.Nullable;

/// Turns passwords into hashes that do not tell them. Slow on purpose, and bounded in how many it does at once: throws
/// an [AccountRefusal] of the kind `UNAVAILABLE` when too many wait.
public interface Passwords {
    String hash(String password);

    /// @param hash null when there is no account, which takes as long and is never a match
    boolean matches(String password, @Nullable String hash);
}
