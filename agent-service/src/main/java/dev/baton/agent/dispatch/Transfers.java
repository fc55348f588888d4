package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.TransferConversation;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Transferred;
import dev.baton.events.QueueId;
import dev.baton.events.ReasonCode;
import dev.baton.packs.QueueDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Conversations that their agent gives on.
final class Transfers {
    private Transfers() {}

    static void transfer(Turn turn, TransferConversation command, QueueRules rules) {
        Assignment held = turn.heldBy(command.agent());
        WaitingConversation item = command.toQueue() == null
                ? toAgent(turn, held, command.toAgent())
                : toQueue(turn, held, command.toQueue(), rules);
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
        PoolAgent colleague = turn.knownAgent(id);
        if (!colleague.takesOffers() || turn.load(id) >= colleague.capacity()) {
            throw new Refusal(ReasonCode.NO_CAPACITY);
        }
        return waiting(turn, held, held.queue(), held.skills(), held.priority(), id);
    }

    private static WaitingConversation toQueue(Turn turn, Assignment held, QueueId id, QueueRules rules) {
        QueueDefinition queue = rules.queue(turn.tenant(), id).orElseThrow(() -> new Refusal(ReasonCode.NOT_KNOWN));
        List<String> skills = queue.skills().stream().sorted().toList();
        return waiting(turn, held, id, skills, Math.max(held.priority(), queue.priority()), null);
    }

    private static WaitingConversation waiting(
            Turn turn,
            Assignment held,
            QueueId queue,
            List<String> skills,
            int priority,
            @Nullable AgentId reservedFor) {
        return new WaitingConversation(
                held.conversation(),
                held.episode(),
                queue,
                skills,
                priority,
                held.epoch() + 1,
                turn.now(),
                reservedFor,
                List.of(held.agent()),
                null);
    }
}
