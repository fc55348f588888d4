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
/// @param passes how many offers in a row the agent let pass
/// @param roles what the account may do
public record PoolAgent(
        AgentId id,
        String name,
        List<QueueId> queues,
        List<String> skills,
        int capacity,
        boolean active,
        Presence presence,
        @Nullable Instant goneSince,
        Instant idleSince,
        int passes,
        List<String> roles) {

    private static final String SUPERVISOR = "supervisor";

    public PoolAgent {
        roles = roles == null ? List.of() : List.copyOf(roles);
        queues = List.copyOf(queues);
        skills = List.copyOf(skills);
    }

    /// Of whom only the id is known.
    static PoolAgent unknown(AgentId id) {
        return new PoolAgent(
                id, id.value(), List.of(), List.of(), 0, false, Presence.OFFLINE, null, Instant.EPOCH, 0, List.of());
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
                now,
                0,
                roles(account));
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
                idleSince,
                passes,
                roles(account));
    }

    PoolAgent present(Presence newPresence, Instant now) {
        Instant gone = newPresence == Presence.OFFLINE ? now : null;
        return new PoolAgent(id, name, queues, skills, capacity, active, newPresence, gone, idleSince, 0, roles);
    }

    /// Everything of the agent's was taken back to the queues.
    PoolAgent left() {
        return new PoolAgent(id, name, queues, skills, capacity, active, presence, null, idleSince, passes, roles);
    }

    PoolAgent idleFrom(Instant now) {
        return new PoolAgent(id, name, queues, skills, capacity, active, presence, goneSince, now, passes, roles);
    }

    PoolAgent passing(int times) {
        return new PoolAgent(id, name, queues, skills, capacity, active, presence, goneSince, idleSince, times, roles);
    }

    private static List<String> roles(RegisterAgent account) {
        return account.roles() == null ? List.of() : account.roles();
    }

    boolean supervises() {
        return active && roles.contains(SUPERVISOR);
    }

    boolean present() {
        return active && presence != Presence.OFFLINE;
    }

    /// Whether new conversations may be offered to this agent at all.
    boolean takesOffers() {
        return active && presence == Presence.ONLINE;
    }

    /// Whether conversations of that queue may be the agent's; never, once the account is closed.
    public boolean serves(QueueId queue) {
        return active && (queues.isEmpty() || queues.contains(queue));
    }

    boolean hasTheSkillsOf(PoolAgent other) {
        return skills.equals(other.skills) && queues.equals(other.queues) && active == other.active;
    }
}
