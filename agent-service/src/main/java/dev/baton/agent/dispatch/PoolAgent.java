package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentId;
import dev.baton.events.QueueId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agent as the dispatcher knows it.
/// @param queues the queues that the agent serves; empty means all
/// @param capacity how many conversations at once, offers included
/// @param active false once the account was closed
/// @param goneSince when the connection was lost; null while there is one, or where there never was one
/// @param idleSince when the agent last took or ended a conversation
public record PoolAgent(
        AgentId id,
        String name,
        List<QueueId> queues,
        List<String> skills,
        int capacity,
        boolean active,
        Presence presence,
        @Nullable Instant goneSince,
        Instant idleSince) {

    public PoolAgent {
        queues = List.copyOf(queues);
        skills = List.copyOf(skills);
    }

    /// A newly made account: nobody is connected yet.
    static PoolAgent registered(RegisterAgent account, Instant now) {
        return new PoolAgent(
                account.agent(),
                account.name(),
                account.queues(),
                account.skills(),
                account.capacity(),
                account.active(),
                Presence.OFFLINE,
                null,
                now);
    }

    PoolAgent changed(RegisterAgent account) {
        return new PoolAgent(
                id,
                account.name(),
                account.queues(),
                account.skills(),
                account.capacity(),
                account.active(),
                account.active() ? presence : Presence.OFFLINE,
                account.active() ? goneSince : null,
                idleSince);
    }

    PoolAgent present(Presence newPresence, Instant now) {
        Instant gone = newPresence == Presence.OFFLINE ? now : null;
        return new PoolAgent(id, name, queues, skills, capacity, active, newPresence, gone, idleSince);
    }

    PoolAgent idleFrom(Instant now) {
        return new PoolAgent(id, name, queues, skills, capacity, active, presence, goneSince, now);
    }

    /// Whether new conversations may be offered to this agent at all.
    boolean takesOffers() {
        return active && presence == Presence.ONLINE;
    }

    boolean serves(WaitingConversation conversation) {
        return (queues.isEmpty() || queues.contains(conversation.queue())) && skills.containsAll(conversation.skills());
    }
}
