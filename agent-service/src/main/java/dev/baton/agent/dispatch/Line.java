package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentOutcome.Queued;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.ReasonCode;
import dev.baton.packs.DispatchPolicy;
import dev.baton.packs.MalformedSkills;
import dev.baton.packs.SkillExpression;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Conversations that routing brings and takes away. Routing is the authority on who holds the baton: a newer epoch
/// replaces whatever the pool believed.
final class Line {
    private Line() {}

    static void enqueue(Turn turn, EnqueueConversation command) {
        ConversationId conversation = turn.conversation();
        if (knows(turn, conversation, command.epoch())) {
            return;
        }
        try {
            command.skills().forEach(SkillExpression::parse);
        } catch (MalformedSkills malformed) {
            throw new Refusal(ReasonCode.MALFORMED_SKILLS, malformed.getMessage());
        }
        turn.forget(conversation);
        DispatchPolicy policy = turn.policy(command.queue());
        Request request = new Request(
                conversation,
                command.episode(),
                command.channel(),
                command.queue(),
                command.skills(),
                command.priority(),
                command.since(),
                command.since().plus(policy.target()));
        WaitingConversation item = Overflows.onArrival(turn, WaitingConversation.of(request, command.epoch()));
        if (item.sleepsUntil() == null && !policy.delay().isZero()) {
            item = item.sleeping(item.since().plus(policy.delay()));
        }
        Reservation sticky = sticky(turn, item, policy);
        int position = turn.positionOf(item.request());
        Duration expected = turn.books().pace(item.queue()).expected(position);
        Long seconds = expected == null ? null : expected.toSeconds();
        turn.put((sticky == null ? item : item.reserved(sticky)).expecting(seconds));
        turn.say(conversation, new Queued(item.episode(), item.queue(), position, item.epoch(), seconds));
    }

    private static @Nullable Reservation sticky(Turn turn, WaitingConversation item, DispatchPolicy policy) {
        LastServed last = turn.books().memories.get(item.conversation().value());
        if (last == null || policy.sticky().isZero()) {
            return null;
        }
        PoolAgent agent = turn.agent(last.agent());
        Instant until = turn.now().plus(policy.sticky());
        return agent != null && agent.active() && agent.presence() == Presence.ONLINE
                ? new Reservation(last.agent(), until)
                : null;
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
}
