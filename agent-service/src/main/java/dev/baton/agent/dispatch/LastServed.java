package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import java.time.Duration;
import java.time.Instant;

/// Who served a conversation last, remembered for [#REMEMBERED] where its queue would like the same agent again.
public record LastServed(ConversationId conversation, AgentId agent, Instant ended) {
    static final Duration REMEMBERED = Duration.ofDays(1);

    Instant forgotten() {
        return ended.plus(REMEMBERED);
    }
}
