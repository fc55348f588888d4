package dev.baton.agent.transcript;

import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.MessageId;
import dev.baton.events.Reason;
import dev.baton.events.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a conversation's transcript, before it has its number. An event gives one entry at most, so the
/// event's id names it.
/// @param message the message it is, or is about
/// @param agent the agent it concerns: who wrote the note, who got the baton
public record Entry(
        TenantId tenant,
        ConversationId conversation,
        EventId event,
        Instant time,
        Kind kind,
        By by,
        @Nullable EpisodeId episode,
        @Nullable MessageId message,
        @Nullable AgentId agent,
        List<Reason> reasons,
        @Nullable Body body) {
    public Entry {
        reasons = List.copyOf(reasons);
    }
}
