package dev.baton.agent.accounts;

import java.time.Duration;
import java.time.Instant;

/// Writes down, signed, who somebody is.
public interface TokenIssuer {
    /// Short, because other services cannot ask whether a session was ended.
    Duration LIFETIME = Duration.ofMinutes(15);

    /// The claim that says when the password was given, in seconds since 1970.
    String AUTH_TIME = "auth_time";

    /// The claim that says which generation of the account's sessions this one is.
    String GENERATION = "generation";

    Token issue(SignedIn signedIn, Instant now);

    /// What proves a sign-in until it expires.
    record Token(String text, Instant expiresAt) {
        @Override
        public String toString() {
            return "Token[until " + expiresAt + "]";
        }
    }
}
