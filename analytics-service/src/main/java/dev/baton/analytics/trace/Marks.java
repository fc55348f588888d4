package dev.baton.analytics.trace;

import dev.baton.analytics.trace.Mark.Kind;
import dev.baton.events.AgentOutcome.AnswerCorrected;
import dev.baton.events.AgentOutcome.Declined;
import dev.baton.events.AgentOutcome.OfferExpired;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.Author;
import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.Holder;
import dev.baton.events.InboundEvent.HumanRequested;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.BatonPassed;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.RoutingDecision.EpisodeRated;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.HandedBack;
import dev.baton.events.RoutingDecision.MessageForwarded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Events read as marks. Whoever holds the baton is told by routing alone: an acceptance that routing refused is none.
public final class Marks {
    private Marks() {}

    /// The mark of an event of a conversation, or nothing where no metric asks for it.
    public static Optional<Mark> of(Envelope event) {
        if (event.subject() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (event.data()) {
                    case MessageReceived received -> asked(event, received.message());
                    case HumanRequested ignored -> asked(event, null);
                    case MessageUnderstood read -> understood(event, read);
                    case EpisodeOpened opened ->
                        mark(event, Kind.OPENED, opened.episode(), null, opened.epoch())
                                .where(opened.channel().value())
                                .done();
                    case AnswerReleased released -> released(event, released);
                    case Escalated escalated -> escalated(event, escalated);
                    case MessageForwarded sent ->
                        mark(event, Kind.FORWARDED, sent.episode(), sent.message(), sent.epoch())
                                .done();
                    case BatonPassed passed -> passed(event, passed);
                    case HandedBack back ->
                        mark(event, Kind.HANDED_BACK, back.episode(), null, back.epoch())
                                .what(back.agent().value())
                                .done();
                    case EpisodeClosed closed ->
                        mark(event, Kind.CLOSED, closed.episode(), null, closed.epoch())
                                .what(first(closed.reasons()))
                                .done();
                    case EpisodeRated rated ->
                        mark(event, Kind.RATED, rated.episode(), null, rated.epoch())
                                .number(rated.score())
                                .done();
                    case ReplySent reply -> replied(event, reply);
                    case Offered offered ->
                        mark(event, Kind.OFFERED, offered.episode(), null, offered.epoch())
                                .what(offered.agent().value())
                                .done();
                    case Declined declined ->
                        mark(event, Kind.PASSED_BY, declined.episode(), null, declined.epoch())
                                .what(declined.agent().value())
                                .done();
                    case OfferExpired expired -> expired(event, expired);
                    case AnswerCorrected corrected ->
                        mark(event, Kind.CORRECTED, null, corrected.message(), 0)
                                .done();
                    default -> null;
                });
    }

    /// An act of a contact's names the episode that it opens, where it opens one: that id is derived from its own.
    private static Mark asked(Envelope event, @Nullable MessageId message) {
        EpisodeId opens =
                new EpisodeId(EventId.derived(event.id(), "episode", 0).value());
        return mark(event, Kind.ASKED, opens, message, 0).done();
    }

    private static Mark understood(Envelope event, MessageUnderstood read) {
        return mark(event, Kind.UNDERSTOOD, null, read.message().message(), 0)
                .what(read.likeliest() == null ? "" : read.likeliest().intent())
                .language(read.language())
                .number(read.sentiment())
                .done();
    }

    private static @Nullable Mark released(Envelope event, AnswerReleased released) {
        Kind kind = switch (released.kind()) {
            case ANSWER -> released.intent() == null ? Kind.PARTED : Kind.ANSWERED;
            case QUESTION -> Kind.ASKED_BACK;
            case NO_ANSWER -> Kind.NOT_KNOWN;
            case UNKNOWN -> null;
        };
        if (kind == null) {
            return null;
        }
        return mark(event, kind, released.episode(), released.message(), released.epoch())
                .what(released.intent() == null ? "" : released.intent())
                .language(released.language() == null ? "" : released.language())
                .done();
    }

    private static Mark escalated(Envelope event, Escalated escalated) {
        boolean angry = escalated.reasons().stream().anyMatch(reason -> reason.code() == ReasonCode.ANGRY_TONE);
        return mark(
                        event,
                        angry ? Kind.ANGERED : Kind.ESCALATED,
                        escalated.episode(),
                        escalated.message(),
                        escalated.epoch())
                .what(first(escalated.reasons()))
                .where(escalated.queue().value())
                .language(escalated.language())
                .done();
    }

    private static @Nullable Mark passed(Envelope event, BatonPassed passed) {
        return switch (passed.holder()) {
            case Holder.Bot ignored -> null;
            case Holder.Waiting waiting ->
                mark(event, Kind.WAITING, passed.episode(), null, passed.epoch())
                        .what(first(passed.reasons()))
                        .where(waiting.queue().value())
                        .done();
            case Holder.Agent agent ->
                mark(event, Kind.TAKEN, passed.episode(), null, passed.epoch())
                        .what(agent.agent().value())
                        .done();
        };
    }

    private static @Nullable Mark replied(Envelope event, ReplySent reply) {
        if (reply.author().kind() == Author.Kind.BOT) {
            return mark(event, Kind.BOT_REPLIED, reply.episode(), null, reply.epoch())
                    .done();
        }
        if (reply.author().kind() == Author.Kind.AGENT) {
            return mark(event, Kind.AGENT_REPLIED, reply.episode(), null, reply.epoch())
                    .done();
        }
        return null;
    }

    /// An offer that ends because the agent is gone or full was not passed by.
    private static @Nullable Mark expired(Envelope event, OfferExpired expired) {
        if (expired.reason().code() != ReasonCode.OFFER_EXPIRED) {
            return null;
        }
        return mark(event, Kind.PASSED_BY, expired.episode(), null, expired.epoch())
                .what(expired.agent().value())
                .done();
    }

    private static Draft mark(
            Envelope event, Kind kind, @Nullable EpisodeId episode, @Nullable MessageId message, long epoch) {
        return new Draft(new Mark(
                event.id().value(),
                event.time(),
                kind,
                episode == null ? "" : episode.value(),
                message == null ? "" : message.value(),
                epoch,
                "",
                "",
                "",
                0));
    }

    private static String first(List<Reason> reasons) {
        return (reasons.isEmpty() ? ReasonCode.UNKNOWN : reasons.getFirst().code()).name();
    }

    /// A mark on its way.
    private record Draft(Mark done) {
        Draft what(String what) {
            return with(what, done.where(), done.language(), done.number());
        }

        Draft where(String where) {
            return with(done.what(), where, done.language(), done.number());
        }

        Draft language(String language) {
            return with(done.what(), done.where(), language, done.number());
        }

        Draft number(double number) {
            return with(done.what(), done.where(), done.language(), number);
        }

        private Draft with(String what, String where, String language, double number) {
            return new Draft(new Mark(
                    done.id(),
                    done.at(),
                    done.kind(),
                    done.episode(),
                    done.message(),
                    done.epoch(),
                    what,
                    where,
                    language,
                    number));
        }
    }
}
