package dev.baton.agent.dispatch;

import dev.baton.events.AgentOutcome.Overflowed;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.packs.DispatchPolicy;
import dev.baton.packs.DispatchPolicy.Overflow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Conversations that leave the queue they came for, when they come or after a wait in vain. Each does so once.
final class Overflows {
    private Overflows() {}

    /// What becomes of a conversation that comes to its queue.
    static WaitingConversation onArrival(Turn turn, WaitingConversation item) {
        DispatchPolicy policy = turn.policy(item.queue());
        Overflow overflow = policy.overflow().orElse(null);
        if (overflow == null) {
            return item;
        }
        Reason why = why(turn, item.queue(), overflow);
        return why == null ? item : moved(turn, item, overflow, why);
    }

    /// It waited in vain for as long as its queue allows.
    static WaitingConversation afterWaiting(Turn turn, WaitingConversation item) {
        Overflow overflow = turn.policy(item.queue()).overflow().orElseThrow();
        Duration waited = Duration.between(item.since(), turn.now());
        return moved(turn, item, overflow, Reason.of(ReasonCode.WAITED_TOO_LONG, waited.toSeconds() + " s"));
    }

    private static @Nullable Reason why(Turn turn, QueueId queue, Overflow overflow) {
        if (overflow.closed()
                && turn.rules().closedUntil(turn.tenant(), queue, turn.now()).isPresent()) {
            return Reason.of(ReasonCode.QUEUE_CLOSED);
        }
        int length = turn.length(queue);
        if (overflow.length().isPresent() && length >= overflow.length().getAsInt()) {
            return Reason.of(ReasonCode.QUEUE_TOO_LONG, length + " wait");
        }
        Duration expected = turn.books().pace(queue).expected(length + 1);
        Duration most = overflow.expectedWait().orElse(null);
        return most != null && length > 0 && expected != null && expected.compareTo(most) > 0
                ? Reason.of(ReasonCode.WAIT_TOO_LONG, expected.toSeconds() + " s expected")
                : null;
    }

    private static WaitingConversation moved(Turn turn, WaitingConversation item, Overflow overflow, Reason why) {
        QueueId from = item.queue();
        QueueId to = overflow.queue().map(QueueId::new).orElse(null);
        WaitingConversation moved =
                to == null ? message(turn, item) : item.overflowing(elsewhere(turn, item.request(), to));
        turn.say(item.conversation(), new Overflowed(item.episode(), from, to, item.epoch(), why));
        return moved;
    }

    /// The contact need not stay: it is offered when an agent is free and the doors are open.
    private static WaitingConversation message(Turn turn, WaitingConversation item) {
        Instant opens = turn.rules()
                .closedUntil(turn.tenant(), item.queue(), turn.now())
                .orElse(null);
        return item.overflowing(item.request()).sleeping(opens);
    }

    private static Request elsewhere(Turn turn, Request request, QueueId to) {
        Set<String> skills = new LinkedHashSet<>(
                turn.rules().skills(turn.tenant(), to).stream().sorted().toList());
        Set<String> left = turn.rules().skills(turn.tenant(), request.queue());
        request.skills().stream().filter(skill -> !left.contains(skill)).forEach(skills::add);
        return request.in(to, List.copyOf(skills), 0, turn.policy(to).target());
    }
}
