package dev.baton.agent.transcript;

import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Noted;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.Holder;
import dev.baton.events.InboundEvent.ContactLeft;
import dev.baton.events.InboundEvent.HumanRequested;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.InboundEvent.RatingGiven;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.Reason;
import dev.baton.events.ReceiptEvent.DeliveryFailed;
import dev.baton.events.ReceiptEvent.MessageDelivered;
import dev.baton.events.ReceiptEvent.MessageRead;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.BatonPassed;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.HandedBack;
import dev.baton.events.RoutingDecision.SuggestionMade;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a transcript tells of an event.
public final class Entries {
    private Entries() {}

    /// The entry that `event` gives, or nothing where people need not read of it.
    public static Optional<Entry> of(Envelope event) {
        if (event.subject() == null) {
            return Optional.empty();
        }
        Draft draft = new Draft(event);
        return Optional.ofNullable(
                switch (event.data()) {
                    case MessageReceived said ->
                        draft.by(By.CONTACT)
                                .about(said.message())
                                .entry(Kind.MESSAGE, new Body.Said(said.content(), List.of(), null));
                    case HumanRequested ignored -> draft.by(By.CONTACT).entry(Kind.HUMAN_REQUESTED, null);
                    case ContactLeft ignored -> draft.by(By.CONTACT).entry(Kind.CONTACT_LEFT, null);
                    case RatingGiven given ->
                        draft.by(By.CONTACT).entry(Kind.RATING, new Body.Rating(given.score(), given.comment()));
                    case ReplySent said ->
                        draft.by(By.author(said.author()))
                                .in(said.episode())
                                .about(said.message())
                                .entry(
                                        Kind.MESSAGE,
                                        new Body.Said(
                                                said.content(),
                                                said.choices(),
                                                said.author().name()));
                    case EpisodeOpened opened ->
                        draft.in(opened.episode()).because(opened.reasons()).entry(Kind.OPENED, null);
                    case Escalated escalated ->
                        draft.in(escalated.episode())
                                .because(escalated.reasons())
                                .about(escalated.message())
                                .entry(Kind.ESCALATION, escalation(escalated));
                    case SuggestionMade made ->
                        draft.by(By.BOT)
                                .in(made.episode())
                                .about(made.message())
                                .entry(
                                        Kind.SUGGESTION,
                                        new Body.Suggestion(made.intents(), made.sentiment(), made.proposal()));
                    case BatonPassed passed ->
                        draft.in(passed.episode())
                                .because(passed.reasons())
                                .concerning(passed.holder() instanceof Holder.Agent agent ? agent.agent() : null)
                                .entry(Kind.BATON, new Body.Passed(passed.holder()));
                    case HandedBack back ->
                        draft.in(back.episode())
                                .because(back.reasons())
                                .concerning(back.agent())
                                .entry(Kind.BATON, new Body.Passed(new Holder.Bot()));
                    case ActRefused refused ->
                        draft.in(refused.episode())
                                .because(refused.reasons())
                                .entry(Kind.REFUSED, new Body.Refused(refused.act()));
                    case EpisodeClosed closed ->
                        draft.in(closed.episode()).because(closed.reasons()).entry(Kind.CLOSED, null);
                    case Noted noted ->
                        draft.by(By.AGENT)
                                .in(noted.episode())
                                .concerning(noted.agent())
                                .entry(Kind.NOTE, new Body.Note(noted.text()));
                    case MessageDelivered receipt ->
                        draft.about(receipt.message()).entry(Kind.DELIVERED, null);
                    case MessageRead receipt ->
                        draft.by(By.CONTACT).about(receipt.message()).entry(Kind.READ, null);
                    case DeliveryFailed failed ->
                        draft.about(failed.message()).entry(Kind.FAILED, new Body.Undelivered(failed.problem()));
                    default -> null;
                });
    }

    private static Body escalation(Escalated escalated) {
        return new Body.Escalation(
                escalated.queue(), escalated.skills(), escalated.priority(), escalated.language(), escalated.summary());
    }

    /// An entry in the making, by the system until somebody else is named.
    private static final class Draft {
        private final Envelope event;
        private By by = By.SYSTEM;
        private @Nullable EpisodeId episode;
        private @Nullable MessageId message;
        private @Nullable AgentId agent;
        private List<Reason> reasons = List.of();

        Draft(Envelope event) {
            this.event = event;
        }

        Draft by(By who) {
            by = who;
            return this;
        }

        Draft in(EpisodeId which) {
            episode = which;
            return this;
        }

        Draft about(@Nullable MessageId which) {
            message = which;
            return this;
        }

        Draft concerning(@Nullable AgentId whom) {
            agent = whom;
            return this;
        }

        Draft because(List<Reason> why) {
            reasons = why;
            return this;
        }

        Entry entry(Kind kind, @Nullable Body body) {
            return new Entry(
                    event.tenant(),
                    event.conversation(),
                    event.id(),
                    event.time(),
                    kind,
                    by,
                    episode,
                    message,
                    agent,
                    reasons,
                    body);
        }
    }
}
