package dev.baton.analytics;

import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.Author;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.RoutingDecision.EpisodeRated;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.HandedBack;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An event read as a part of an episode's facts. An agent's reply counts once it was let through to the contact.
public record Reading(EpisodeKey key, EpisodeFacts facts) {
    public static Optional<Reading> of(Envelope event) {
        Instant at = event.time();
        return switch (event.data()) {
            case EpisodeOpened opened -> {
                String cause =
                        event.causationid() == null ? "" : event.causationid().value();
                yield part(event, opened.episode(), facts(Moment.of(at, cause), null, null, null));
            }
            case Escalated escalated -> {
                Moment moment = new Moment(
                        at, first(escalated.reasons()), escalated.queue().value());
                yield part(event, escalated.episode(), facts(null, moment, null, null));
            }
            case EpisodeClosed closed -> {
                Moment moment = Moment.of(at, first(closed.reasons()));
                yield part(event, closed.episode(), facts(null, null, moment, null));
            }
            case EpisodeRated rated -> {
                Moment moment = Moment.of(at, Integer.toString(rated.score()));
                yield part(event, rated.episode(), facts(null, null, null, moment));
            }
            case AnswerReleased released ->
                released.kind() == AnswerReleased.Kind.ANSWER
                        ? part(event, released.episode(), counted(1, 0))
                        : Optional.empty();
            case HandedBack back -> part(event, back.episode(), counted(0, 1));
            case Accepted accepted -> part(event, accepted.episode(), replied(null, null, at, 0));
            case ReplySent reply
            when reply.author().kind() == Author.Kind.BOT -> part(event, reply.episode(), replied(at, null, null, 0));
            case ReplySent reply
            when reply.author().kind() == Author.Kind.AGENT -> part(event, reply.episode(), replied(null, at, null, 1));
            default -> Optional.empty();
        };
    }

    private static Optional<Reading> part(Envelope event, EpisodeId episode, EpisodeFacts facts) {
        return Optional.of(new Reading(new EpisodeKey(event.tenant(), episode), facts));
    }

    private static EpisodeFacts facts(
            @Nullable Moment opened, @Nullable Moment escalated, @Nullable Moment closed, @Nullable Moment rated) {
        return new EpisodeFacts(opened, null, null, escalated, null, closed, rated, 0, 0, 0);
    }

    private static EpisodeFacts replied(
            @Nullable Instant bot, @Nullable Instant agent, @Nullable Instant accepted, int agentReplies) {
        return new EpisodeFacts(null, bot, agent, null, accepted, null, null, 0, agentReplies, 0);
    }

    private static EpisodeFacts counted(int botAnswers, int handBacks) {
        return new EpisodeFacts(null, null, null, null, null, null, null, botAnswers, 0, handBacks);
    }

    private static String first(List<Reason> reasons) {
        return reasons.isEmpty()
                ? ReasonCode.UNKNOWN.name()
                : reasons.getFirst().code().name();
    }
}
