package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.ConsultColleague;
import dev.baton.events.AgentCommand.JoinConversation;
import dev.baton.events.AgentCommand.LeaveConversation;
import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentCommand.TakeOverConversation;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Joined;
import dev.baton.events.AgentOutcome.Left;
import dev.baton.events.AgentOutcome.TakenOver;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import org.jspecify.annotations.Nullable;

/// Who else is at a conversation that an agent serves: colleagues asked for advice, and supervisors, who listen,
/// whisper, barge in, or take it over.
final class Company {
    private static final int MOST = 8;

    private Company() {}

    static void consult(Turn turn, ConsultColleague command) {
        Assignment held = turn.heldBy(command.agent());
        PoolAgent colleague = turn.knownAgent(command.colleague());
        if (colleague.id().equals(held.agent())) {
            throw new Refusal(ReasonCode.NOT_ALLOWED, "nobody consults oneself");
        }
        if (!colleague.present()) {
            throw new Refusal(ReasonCode.NOT_PRESENT, "agent " + colleague.id());
        }
        if (held.companion(colleague.id()).filter(Companion::visible).isEmpty()) {
            join(turn, held, new Companion(colleague.id(), Part.CONSULTED), held.agent());
        }
    }

    static void join(Turn turn, JoinConversation command) {
        Assignment held = supervised(turn, command.agent());
        if (command.part() == Part.UNKNOWN) {
            throw new Refusal(ReasonCode.NOT_KNOWN, "what to be there");
        }
        Companion companion = new Companion(command.agent(), command.part());
        if (!held.company().contains(companion)) {
            join(turn, held, companion, null);
        }
    }

    private static void join(Turn turn, Assignment held, Companion companion, @Nullable AgentId askedBy) {
        Assignment joined = held.with(companion);
        if (joined.company().size() > MOST) {
            throw new Refusal(ReasonCode.NOT_ALLOWED, MOST + " are there already");
        }
        turn.accompany(joined);
        turn.say(
                held.conversation(),
                new Joined(held.episode(), companion.agent(), companion.part(), askedBy, held.epoch()));
    }

    /// One leaves by oneself; whoever serves it sends away those who were consulted, and does not learn of others.
    static void leave(Turn turn, LeaveConversation command) {
        AgentId leaver = command.whom() == null ? command.agent() : command.whom();
        boolean sentAway = !leaver.equals(command.agent());
        Assignment held = sentAway ? turn.heldBy(command.agent()) : served(turn, command.agent());
        Companion companion = held.companion(leaver)
                .filter(there -> !sentAway || there.visible())
                .orElseThrow(() -> new Refusal(ReasonCode.NOT_KNOWN, "nobody of that name is there"));
        if (sentAway && companion.supervises()) {
            throw new Refusal(ReasonCode.NOT_ALLOWED, "supervisors leave by themselves");
        }
        Reason why =
                sentAway ? Reason.of(ReasonCode.PRESENCE_CHOSEN, "sent away") : Reason.of(ReasonCode.PRESENCE_CHOSEN);
        left(turn, held, companion.agent(), why);
    }

    static void takeOver(Turn turn, TakeOverConversation command) {
        Assignment held = supervised(turn, command.agent());
        Desk supervisor = turn.knownDesk(command.agent());
        boolean room = supervisor
                .load()
                .takes(
                        supervisor.agent().capacity(),
                        held.request().channel(),
                        turn.rules().cost(turn.tenant(), held.request().channel()));
        if (!room) {
            throw new Refusal(ReasonCode.NO_CAPACITY);
        }
        turn.put(held.takenOverBy(command.agent()));
        turn.say(
                held.conversation(),
                new TakenOver(
                        held.episode(),
                        held.agent(),
                        command.agent(),
                        supervisor.agent().name(),
                        held.queue(),
                        held.epoch()));
    }

    /// The agent is gone, and with them their part in everything.
    static void leaveAll(Turn turn, AgentId agent) {
        for (Assignment held : turn.accompaniedBy(agent)) {
            left(turn, held, agent, Reason.of(ReasonCode.AGENT_GONE));
        }
    }

    /// The agent supervises nobody any more.
    static void leaveSupervised(Turn turn, AgentId agent) {
        for (Assignment held : turn.accompaniedBy(agent)) {
            if (held.companion(agent).filter(Companion::supervises).isPresent()) {
                left(turn, held, agent, Reason.of(ReasonCode.NOT_ALLOWED));
            }
        }
    }

    private static void left(Turn turn, Assignment held, AgentId agent, Reason why) {
        turn.accompany(held.without(agent));
        turn.say(held.conversation(), new Left(held.episode(), agent, why, held.epoch()));
    }

    /// The conversation, which a colleague of the supervisor's serves.
    private static Assignment supervised(Turn turn, AgentId id) {
        PoolAgent supervisor = turn.knownAgent(id);
        if (!supervisor.supervises()) {
            throw new Refusal(ReasonCode.NOT_ALLOWED, "that takes a supervisor");
        }
        if (!supervisor.present()) {
            throw new Refusal(ReasonCode.NOT_PRESENT, "agent " + id);
        }
        Assignment held = served(turn, id);
        if (held.agent().equals(id)) {
            throw new Refusal(ReasonCode.NOT_ALLOWED, "the supervisor serves it");
        }
        return held;
    }

    private static Assignment served(Turn turn, AgentId id) {
        turn.knownAgent(id);
        Assignment held = turn.assignment(turn.conversation());
        if (held == null) {
            throw new Refusal(ReasonCode.NOT_KNOWN, "nobody serves the conversation");
        }
        return held;
    }
}
