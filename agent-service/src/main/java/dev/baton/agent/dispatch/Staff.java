package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.PresenceChanged;
import dev.baton.events.AgentOutcome.Requeued;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.packs.AgentSkills;
import dev.baton.packs.MalformedSkills;
import java.time.Duration;

/// Who is there: accounts, presence, and what happens to the conversations of those who are gone.
final class Staff {
    /// How long an agent who went offline keeps the conversations. The edge has waited before it said so.
    static final Duration DISCONNECT_GRACE = Duration.ofSeconds(10);

    private Staff() {}

    static void register(Turn turn, RegisterAgent account) {
        try {
            AgentSkills.of(account.skills());
        } catch (MalformedSkills malformed) {
            throw new Refusal(ReasonCode.MALFORMED_SKILLS, malformed.getMessage());
        }
        PoolAgent known = turn.agent(account.agent());
        turn.put(known == null ? PoolAgent.registered(account, turn.now()) : known.changed(account));
        if (!account.active()) {
            Company.leaveAll(turn, account.agent());
            Offers.withdraw(turn, account.agent(), ReasonCode.AGENT_GONE);
            requeueAll(turn, account.agent());
            return;
        }
        if (!turn.knownAgent(account.agent()).supervises()) {
            Company.leaveSupervised(turn, account.agent());
        }
        if (turn.knownDesk(account.agent()).load().exceeds(account.capacity())) {
            Offers.withdraw(turn, account.agent(), ReasonCode.NO_CAPACITY);
        }
    }

    static void presence(Turn turn, SetPresence command) {
        PoolAgent agent = turn.knownAgent(command.agent());
        Presence presence = command.presence();
        if (presence == Presence.UNKNOWN) {
            throw new Refusal(ReasonCode.NOT_KNOWN);
        }
        if (presence == agent.presence()) {
            return;
        }
        turn.put(agent.present(presence, turn.now()));
        ReasonCode why = presence == Presence.OFFLINE ? ReasonCode.AGENT_GONE : ReasonCode.PRESENCE_CHOSEN;
        turn.say(new PresenceChanged(agent.id(), presence, Reason.of(why)));
        if (presence == Presence.OFFLINE) {
            Company.leaveAll(turn, agent.id());
            Offers.withdraw(turn, agent.id(), ReasonCode.AGENT_GONE);
        } else if (presence != Presence.ONLINE) {
            Offers.release(turn, agent.id());
        }
    }

    /// Takes the conversations of somebody who stayed away too long back to the queue.
    static void requeueOfTheGone(Turn turn, String id) {
        AgentId agent = new AgentId(id);
        turn.put(turn.knownAgent(agent).left());
        requeueAll(turn, agent);
        turn.books().settle();
    }

    private static void requeueAll(Turn turn, AgentId agent) {
        for (Assignment assignment : turn.assignmentsOf(agent)) {
            turn.put(assignment.requeued());
            turn.say(
                    assignment.conversation(),
                    new Requeued(
                            assignment.episode(),
                            agent,
                            assignment.queue(),
                            assignment.epoch(),
                            Reason.of(ReasonCode.AGENT_GONE)));
        }
    }
}
