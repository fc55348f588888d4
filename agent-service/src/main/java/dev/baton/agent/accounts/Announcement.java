package dev.baton.agent.accounts;

import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import java.time.Instant;

/// What the dispatcher hears of an account. The same version of an account is always the same event.
public final class Announcement {
    private Announcement() {}

    /// @param changedAt when the account got this version
    public static Envelope of(Account account, Instant changedAt) {
        EventId id =
                EventId.of("account", account.tenant().value(), account.id().value(), Long.toString(account.version()));
        Profile profile = account.profile();
        RegisterAgent data = new RegisterAgent(
                account.id(),
                profile.name(),
                profile.queues(),
                profile.skills(),
                profile.capacity(),
                profile.serves(),
                profile.roles().stream().map(Role::wireName).toList());
        return new Envelope(id, changedAt, account.tenant(), null, null, data);
    }
}
