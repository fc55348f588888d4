package dev.baton.agent.dispatch;

import dev.baton.events.ChannelId;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a conversation asks of the pool.
/// @param skills expressions that an agent must meet, all of them
/// @param since when the wait began; going back to the queue keeps that place
/// @param due when a person should have taken it
public record Request(
        ConversationId conversation,
        EpisodeId episode,
        ChannelId channel,
        QueueId queue,
        List<String> skills,
        int priority,
        Instant since,
        Instant due) {

    public Request {
        skills = List.copyOf(skills);
    }

    Demand.Kind kind() {
        return new Demand.Kind(queue, channel, skills);
    }

    /// The same conversation asks for another queue, and keeps its place in time.
    Request in(QueueId other, List<String> otherSkills, int atLeast, Duration target) {
        return new Request(
                conversation,
                episode,
                channel,
                other,
                otherSkills,
                Math.max(priority, atLeast),
                since,
                since.plus(target));
    }

    /// The same conversation begins to wait now.
    Request from(Instant now) {
        return new Request(
                conversation, episode, channel, queue, skills, priority, now, now.plus(Duration.between(since, due)));
    }
}
