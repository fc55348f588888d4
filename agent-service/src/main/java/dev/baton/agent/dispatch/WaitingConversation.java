package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.QueueId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation that waits for a person, perhaps with an offer out.
/// @param skills what an agent must have
/// @param epoch the baton's epoch under which it waits
/// @param since when the wait began
/// @param reservedFor the one colleague that it was transferred to, or null for whoever serves the queue
/// @param passedBy who declined it, let it pass or gave it on: they are asked again only when nobody else can be
public record WaitingConversation(
        ConversationId conversation,
        EpisodeId episode,
        QueueId queue,
        List<String> skills,
        int priority,
        long epoch,
        Instant since,
        @Nullable AgentId reservedFor,
        List<AgentId> passedBy,
        @Nullable OpenOffer offer) {

    /// Highest priority, then longest waiting; the id only so that the order is total.
    static final Comparator<WaitingConversation> ORDER = Comparator.comparingInt(WaitingConversation::priority)
            .reversed()
            .thenComparing(WaitingConversation::since)
            .thenComparing(waiting -> waiting.conversation().value());

    public WaitingConversation {
        skills = List.copyOf(skills);
        passedBy = List.copyOf(passedBy);
    }

    WaitingConversation offered(OpenOffer made) {
        List<AgentId> passed = passedBy.contains(made.agent()) ? List.of() : passedBy;
        return new WaitingConversation(
                conversation, episode, queue, skills, priority, epoch, since, reservedFor, passed, made);
    }

    /// The offer came to nothing: `agent` goes behind everybody else, and a reservation for that agent ends.
    WaitingConversation passedBy(AgentId agent) {
        List<AgentId> passed = new ArrayList<>(passedBy);
        if (!passed.contains(agent)) {
            passed.add(agent);
        }
        AgentId reserved = agent.equals(reservedFor) ? null : reservedFor;
        return new WaitingConversation(
                conversation, episode, queue, skills, priority, epoch, since, reserved, passed, null);
    }

    /// The colleague it was reserved for cannot take it now.
    WaitingConversation forAnybody() {
        return new WaitingConversation(
                conversation, episode, queue, skills, priority, epoch, since, null, passedBy, offer);
    }
}
