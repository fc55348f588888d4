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
}
