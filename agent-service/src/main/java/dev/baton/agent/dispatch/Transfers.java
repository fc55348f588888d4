package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.TransferConversation;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Transferred;
import dev.baton.events.QueueId;
import dev.baton.events.ReasonCode;
import dev.baton.packs.QueueDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Conversations that their agent gives on.
final class Transfers {
    private Transfers() {}

    static void transfer(Turn turn, TransferConversation command) {
        Assignment held = turn.heldBy(command.agent());
        WaitingConversation item = command.toQueue() == null
                ? toAgent(turn, held, command.toAgent())
                : toQueue(turn, held, command.toQueue());
        turn.put(item);
        turn.say(
                item.conversation(),
                new Transferred(item.episode(), held.agent(), item.queue(), item.reservedFor(), held.epoch()));
    }

    /// A colleague is chosen by name, whatever skills the queue asks for, but must be able to take it now.
    private static WaitingConversation toAgent(Turn turn, Assignment held, @Nullable AgentId id) {
        if (id == null) {
            throw new Refusal(ReasonCode.NOT_KNOWN);
        }
        Desk colleague = turn.knownDesk(id);
        boolean room = colleague
                .load()
                .takes(
                        colleague.agent().capacity(),
                        held.request().channel(),
                        turn.rules().cost(turn.tenant(), held.request().channel()));
        if (!colleague.agent().takesOffers() || !room) {
            throw new Refusal(ReasonCode.NO_CAPACITY);
        }
        return held.waitingAgain(held.request().from(turn.now())).reserved(new Reservation(id, null));
    }

    private static WaitingConversation toQueue(Turn turn, Assignment held, QueueId id) {
        QueueDefinition queue = turn.rules()
                .queue(turn.tenant(), id)
                .orElseThrow(() -> new Refusal(ReasonCode.NOT_KNOWN, "queue " + id));
        Optional<Instant> opens = turn.rules().closedUntil(turn.tenant(), id, turn.now());
        if (opens.isPresent()) {
            throw new Refusal(ReasonCode.QUEUE_CLOSED, "it opens at " + opens.get());
        }
        List<String> skills = queue.skills().stream().sorted().toList();
        return held.waitingAgain(held.request()
                .from(turn.now())
                .in(id, skills, queue.priority(), queue.dispatch().target()));
    }
}
