package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentOutcome.Queued;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import java.util.List;

/// Conversations that routing brings and takes away. Routing is the authority on who holds the baton: a newer epoch
/// replaces whatever the pool believed.
final class Line {
    private Line() {}

    static void enqueue(Turn turn, EnqueueConversation command) {
        ConversationId conversation = turn.conversation();
        if (knows(turn, conversation, command.epoch())) {
            return;
        }
        WaitingConversation item = new WaitingConversation(
                conversation,
                command.episode(),
                command.queue(),
                command.skills(),
                command.priority(),
                command.epoch(),
                command.since(),
                null,
                List.of(),
                null);
        turn.put(item);
        turn.say(conversation, new Queued(item.episode(), item.queue(), position(turn, item), item.epoch()));
    }

    static void dequeue(Turn turn, DequeueConversation command) {
        ConversationId conversation = turn.conversation();
        WaitingConversation item = turn.waiting(conversation);
        Assignment assignment = turn.assignment(conversation);
        if ((item != null && concerns(command, item.episode(), item.epoch()))
                || (assignment != null && concerns(command, assignment.episode(), assignment.epoch()))) {
            turn.forget(conversation);
        }
    }

    private static boolean concerns(DequeueConversation command, EpisodeId episode, long epoch) {
        return episode.equals(command.episode()) && (command.upToEpoch() == null || epoch <= command.upToEpoch());
    }

    private static boolean knows(Turn turn, ConversationId conversation, long epoch) {
        WaitingConversation item = turn.waiting(conversation);
        Assignment assignment = turn.assignment(conversation);
        return (item != null && item.epoch() >= epoch) || (assignment != null && assignment.epoch() >= epoch);
    }

    private static int position(Turn turn, WaitingConversation item) {
        return 1
                + (int) turn.waitingInOrder().stream()
                        .takeWhile(other -> !other.equals(item))
                        .filter(other -> other.queue().equals(item.queue()))
                        .count();
    }
}
