package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.QueueId;
import java.util.List;

/// A conversation that an agent serves.
/// @param request what it waited for until then
/// @param epoch the baton's epoch under which the agent acts: one more than that of the acceptance
public record Assignment(Request request, AgentId agent, long epoch) {

    static Assignment of(WaitingConversation taken, AgentId agent) {
        return new Assignment(taken.request(), agent, taken.epoch() + 1);
    }

    public ConversationId conversation() {
        return request.conversation();
    }

    public EpisodeId episode() {
        return request.episode();
    }

    public QueueId queue() {
        return request.queue();
    }

    /// Waits again where it waited before, and in front of whoever came later.
    WaitingConversation requeued() {
        return waitingAgain(request);
    }

    /// Given on by its agent, who is asked again only when nobody else can be.
    WaitingConversation waitingAgain(Request next) {
        return new WaitingConversation(next, epoch + 1, null, null, List.of(agent), null, null, false);
    }
}
