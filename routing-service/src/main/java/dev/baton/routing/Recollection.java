package dev.baton.routing;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import dev.baton.events.AgentId;
import dev.baton.events.EpisodeId;
import dev.baton.events.Holder;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.RoutingDecision;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.BatonPassed;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.HandedBack;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A decision as it is remembered for whoever asks why.
/// @param queue where it went, or null
/// @param agent who took it or gave it back, or null
/// @param intent what it was about, or null
/// @param passedOver empty where it is not remembered any more
public record Recollection(
        Instant at,
        Kind kind,
        EpisodeId episode,
        long epoch,
        @Nullable QueueId queue,
        @Nullable AgentId agent,
        @Nullable Integer priority,
        @Nullable String requires,
        @Nullable String intent,
        List<Reason> reasons,
        List<Reason> passedOver) {

    /// What was decided.
    public enum Kind {
        OPENED,
        ANSWERED,
        ASKED_BACK,
        HAD_NO_ANSWER,
        ESCALATED,
        QUEUED_AGAIN,
        ACCEPTED,
        HANDED_BACK,
        CLOSED,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    public Recollection {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        passedOver = passedOver == null ? List.of() : List.copyOf(passedOver);
    }

    /// Empty for what says nothing about who holds the baton.
    static Optional<Recollection> of(Instant at, RoutingDecision decision) {
        return switch (decision) {
            case EpisodeOpened opened -> Optional.of(plain(at, Kind.OPENED, opened));
            case EpisodeClosed closed -> Optional.of(plain(at, Kind.CLOSED, closed));
            case AnswerReleased released -> Optional.of(released(at, released));
            case Escalated escalated -> Optional.of(escalated(at, escalated));
            case BatonPassed passed -> passed(at, passed);
            case HandedBack back ->
                Optional.of(new Recollection(
                        at,
                        Kind.HANDED_BACK,
                        back.episode(),
                        back.epoch(),
                        null,
                        back.agent(),
                        null,
                        null,
                        null,
                        back.reasons(),
                        List.of()));
            case RoutingDecision.MessageForwarded ignored -> Optional.empty();
            case RoutingDecision.SuggestionMade ignored -> Optional.empty();
            case RoutingDecision.ActRefused ignored -> Optional.empty();
            case RoutingDecision.EpisodeRated ignored -> Optional.empty();
        };
    }

    /// Whether the bot spoke for itself.
    public boolean isWordOfTheBot() {
        return kind == Kind.ANSWERED || kind == Kind.ASKED_BACK || kind == Kind.HAD_NO_ANSWER;
    }

    Recollection withoutPassedOver() {
        return new Recollection(at, kind, episode, epoch, queue, agent, priority, requires, intent, reasons, List.of());
    }

    private static Recollection plain(Instant at, Kind kind, RoutingDecision decision) {
        return new Recollection(
                at,
                kind,
                decision.episode(),
                decision.epoch(),
                null,
                null,
                null,
                null,
                null,
                decision.reasons(),
                List.of());
    }

    private static Recollection released(Instant at, AnswerReleased released) {
        Kind kind = switch (released.kind()) {
            case ANSWER -> Kind.ANSWERED;
            case QUESTION -> Kind.ASKED_BACK;
            case NO_ANSWER -> Kind.HAD_NO_ANSWER;
            case UNKNOWN -> Kind.UNKNOWN;
        };
        return new Recollection(
                at,
                kind,
                released.episode(),
                released.epoch(),
                null,
                null,
                null,
                null,
                released.intent(),
                released.reasons(),
                orNone(released.passedOver()));
    }

    private static Recollection escalated(Instant at, Escalated escalated) {
        return new Recollection(
                at,
                Kind.ESCALATED,
                escalated.episode(),
                escalated.epoch(),
                escalated.queue(),
                null,
                escalated.priority(),
                escalated.requires(),
                escalated.summary().intent(),
                escalated.reasons(),
                orNone(escalated.passedOver()));
    }

    private static Optional<Recollection> passed(Instant at, BatonPassed passed) {
        QueueId queue = passed.holder() instanceof Holder.Waiting waiting ? waiting.queue() : null;
        AgentId agent = passed.holder() instanceof Holder.Agent holder ? holder.agent() : null;
        return Optional.of(new Recollection(
                at,
                agent == null ? Kind.QUEUED_AGAIN : Kind.ACCEPTED,
                passed.episode(),
                passed.epoch(),
                queue,
                agent,
                null,
                null,
                null,
                passed.reasons(),
                List.of()));
    }

    private static List<Reason> orNone(@Nullable List<Reason> reasons) {
        return reasons == null ? List.of() : reasons;
    }
}
