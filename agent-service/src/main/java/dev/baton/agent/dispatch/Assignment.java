package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.QueueId;
import java.time.Instant;
import java.util.List;

/// A conversation that an agent serves.
/// @param epoch the baton's epoch under which the agent acts: one more than that of the acceptance
/// @param waitingSince when the wait began that this assignment ended; going back to the queue keeps that place
public record Assignment(
        ConversationId conversation,
        EpisodeId episode,
        QueueId queue,
        List<String> skills,
        int priority,
        AgentId agent,
        long epoch,
        Instant waitingSince) {

    public Assignment {
        skills = List.copyOf(skills);
    }

    static Assignment of(WaitingConversation taken, AgentId agent) {
        return new Assignment(
                taken.conversation(),
                taken.episode(),
                taken.queue(),
                taken.skills(),
                taken.priority(),
                agent,
                taken.epoch() + 1,
                taken.since());
    }

    /// Waits again where it waited before, and in front of whoever came later.
    WaitingConversation requeued() {
        return new WaitingConversation(
                conversation, episode, queue, skills, priority, epoch + 1, waitingSince, null, List.of(agent), null);
    }
}
