package dev.baton.agent.edge;

import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.OfferId;
import dev.baton.events.QueueId;
import java.time.Instant;
import java.util.List;

/// An offer that an agent may answer now.
/// @param waitingSince when the contact began to wait
/// @param expires until when
public record Offering(
        OfferId offer,
        ConversationId conversation,
        EpisodeId episode,
        QueueId queue,
        List<String> skills,
        int priority,
        Instant waitingSince,
        Instant expires) {
    public Offering {
        skills = List.copyOf(skills);
    }
}
