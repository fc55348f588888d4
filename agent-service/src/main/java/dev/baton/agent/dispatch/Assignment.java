package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.QueueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A conversation that an agent serves.
/// @param request what it waited for until then
/// @param epoch the baton's epoch under which the agent acts: one more than that of the acceptance
/// @param company who else is there, in the order in which they came; never the agent
public record Assignment(Request request, AgentId agent, long epoch, List<Companion> company) {

    public Assignment {
        company = company == null ? List.of() : List.copyOf(company);
    }

    /// By the agent alone.
    public Assignment(Request request, AgentId agent, long epoch) {
        this(request, agent, epoch, List.of());
    }

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

    public Optional<Companion> companion(AgentId id) {
        return company.stream().filter(each -> each.agent().equals(id)).findFirst();
    }

    /// Somebody came, or has another part from now on.
    Assignment with(Companion companion) {
        List<Companion> next = new ArrayList<>(without(companion.agent()).company);
        next.add(companion);
        return new Assignment(request, agent, epoch, next);
    }

    Assignment without(AgentId id) {
        return new Assignment(
                request,
                agent,
                epoch,
                company.stream().filter(each -> !each.agent().equals(id)).toList());
    }

    /// Another serves it from now on, alone.
    Assignment takenOverBy(AgentId other) {
        return new Assignment(request, other, epoch + 1);
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
