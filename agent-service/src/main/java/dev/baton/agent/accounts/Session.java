package dev.baton.agent.accounts;

import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import java.time.Duration;
import java.time.Instant;

/// What a token says of the sign-in that it stems from.
///
/// @param generation of the account's sessions when it began
/// @param began when the password was given
public record Session(TenantId tenant, AgentId agent, long generation, Instant began) {
    /// After that, the password is asked for again.
    public static final Duration LONGEST = Duration.ofHours(12);

    static Session of(Account account, Instant now) {
        return new Session(account.tenant(), account.id(), account.generation(), now);
    }

    boolean holds(Account account, Instant now) {
        return account.profile().active() && account.generation() == generation && now.isBefore(began.plus(LONGEST));
    }
}
