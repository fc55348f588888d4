package dev.baton.agent.replies;

import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import dev.baton.kit.stage.TransientFailure;
import java.time.Instant;
import java.util.List;

/// Where canned replies are kept. Every call is all or nothing.
public interface CannedReplies {
    /// As many as a desk can search at once.
    int MOST = 500;

    /// By shortcut.
    ///
    /// @throws TransientFailure when the store does not answer
    List<CannedReply> all(TenantId tenant);

    /// Keeps a reply, new or in place of its version before.
    ///
    /// @throws TransientFailure when the store does not answer
    Outcome put(TenantId tenant, CannedReply reply, AgentId by, Instant now);

    /// @return whether there was one
    /// @throws TransientFailure when the store does not answer
    boolean remove(TenantId tenant, String shortcut);

    enum Outcome {
        KEPT,
        /// Somebody else changed it, or took the shortcut.
        CHANGED_MEANWHILE,
        TOO_MANY
    }
}
