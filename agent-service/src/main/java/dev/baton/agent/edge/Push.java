package dev.baton.agent.edge;

import dev.baton.agent.transcript.StoredEntry;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.ConversationId;
import java.util.List;

/// What an agent's app is told without having asked.
public sealed interface Push {
    record PresenceChanged(Presence presence) implements Push {}

    record Offered(Offering offer) implements Push {}

    record OfferEnded(Offering offer, Ending.How how) implements Push {}

    /// @param earlier whether the transcript holds entries before these that the app has not got
    /// @param entries the transcript so far, or what came after the app's cursor
    record Assigned(Serving conversation, boolean earlier, List<StoredEntry> entries) implements Push {
        public Assigned {
            entries = List.copyOf(entries);
        }
    }

    record Entered(ConversationId conversation, StoredEntry entry) implements Push {}

    record Released(Serving conversation, Ending.How how) implements Push {}

    /// The agent is at a conversation that a colleague serves.
    /// @param earlier as in [Assigned]
    /// @param entries as in [Assigned]
    record Joined(Accompanying conversation, boolean earlier, List<StoredEntry> entries) implements Push {
        public Joined {
            entries = List.copyOf(entries);
        }
    }

    /// The agent is not there any more, or not as before.
    record Left(Accompanying conversation) implements Push {}

    /// @param present who else is there now, at a conversation that the agent serves or is at
    record CompanyChanged(ConversationId conversation, List<Present> present) implements Push {
        public CompanyChanged {
            present = List.copyOf(present);
        }
    }
}
