package dev.baton.analytics;

import dev.baton.events.Envelope;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of an episode. Every event tells a part, and parts merge in any order and grouping to the same whole,
/// so topics may be read at different speeds. Counts add up: an event must be merged once.
///
/// @param opened when the episode opened, with the id of the event that opened it
/// @param escalated the first escalation, with its reason and queue
/// @param closed the first closure, with its reason
/// @param rated the latest rating, with its score
public record EpisodeFacts(
        @Nullable Moment opened,
        @Nullable Instant firstBotReply,
        @Nullable Instant firstAgentReply,
        @Nullable Moment escalated,
        @Nullable Instant accepted,
        @Nullable Moment closed,
        @Nullable Moment rated,
        int botAnswers,
        int agentReplies,
        int handBacks) {
    public static final EpisodeFacts NOTHING = new EpisodeFacts(null, null, null, null, null, null, null, 0, 0, 0);

    /// What one event tells of an episode, or nothing.
    public static Optional<EpisodeFacts> of(Envelope event) {
        return Reading.of(event).map(Reading::facts);
    }

    /// Both together.
    public EpisodeFacts merge(EpisodeFacts other) {
        return new EpisodeFacts(
                Moment.earlier(opened, other.opened),
                Moment.earlier(firstBotReply, other.firstBotReply),
                Moment.earlier(firstAgentReply, other.firstAgentReply),
                Moment.earlier(escalated, other.escalated),
                Moment.earlier(accepted, other.accepted),
                Moment.earlier(closed, other.closed),
                Moment.later(rated, other.rated),
                botAnswers + other.botAnswers,
                agentReplies + other.agentReplies,
                handBacks + other.handBacks);
    }

    /// When the contact was first answered, by the bot or by a person.
    public @Nullable Instant firstReply() {
        return Moment.earlier(firstBotReply, firstAgentReply);
    }

    /// Whether the episode ended without ever needing a person.
    public boolean containedByBot() {
        return closed != null && escalated == null;
    }
}
