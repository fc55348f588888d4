package dev.baton.agent.accounts;

import org.jspecify.annotations.Nullable;

/// Hashes that are easily seen through, and how often one was computed.
final class CountedPasswords implements Passwords {
    int computed;

    @Override
    public String hash(String password) {
        computed++;
        return "hash of " + password;
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        return hash(password).equals(hash);
    }
}
