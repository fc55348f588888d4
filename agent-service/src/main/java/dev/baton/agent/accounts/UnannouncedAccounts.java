package dev.baton.agent.accounts;

import dev.baton.events.Envelope;
import java.util.List;
import java.util.function.Consumer;

/// The accounts whose last version the dispatcher may not have heard of. Noted with the account itself, so no crash can
/// lose one; a crash after the saying has it said again, as the same event.
public interface UnannouncedAccounts {
    /// Has some of them said. They are locked meanwhile: two versions of an account cannot overtake each other.
    /// @param say returns when the events cannot be lost any more, or throws
    /// @return how many were said
    int announce(Consumer<List<Envelope>> say);
}
