package dev.baton.routing;

import dev.baton.events.Author;
import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Content;
import dev.baton.events.HandoffSummary.Attempt;
import dev.baton.events.Holder;
import dev.baton.events.MessageId;
import dev.baton.events.Proposal;
import dev.baton.events.Proposal.NoAnswer;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.MessageForwarded;
import dev.baton.packs.AttributeRule;
import dev.baton.packs.Destination;
import dev.baton.packs.EscalationReason;
import dev.baton.packs.QueueDefinition;
import dev.baton.packs.SystemText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the baton leaves the bot for a queue: the contact is told, and no open message is left behind.
final class Escalation {
    private Escalation() {}

    /// The bot did not have to read anything for this.
    static void escalate(Turn turn, @Nullable MessageId message, EscalationReason why, String detail) {
        Episode episode = turn.openEpisode();
        Optional<String> about = Optional.ofNullable(episode.known().intent());
        escalate(turn, message, new Weighed(List.of(Ground.of(why, detail)), List.of(), about, episode.talk()));
    }

    /// @param message the contact's message that led to it, or null
    static void escalate(Turn turn, @Nullable MessageId message, Weighed weighed) {
        if (message != null) {
            turn.become(turn.state().decided(message));
        }
        Destination destination = destination(turn, weighed);
        place(turn, message, weighed, destination);
        boolean late = weighed.why().contains(EscalationReason.BOT_LATE);
        announce(turn, late ? SystemText.BOT_UNAVAILABLE : SystemText.HANDOFF, destination.queue());
        forwardPending(turn);
    }

    /// Whether the bot goes on although a rule fired, because nobody is there and the pack wants it so.
    static Optional<Reason> keptByTheHour(Turn turn, Weighed weighed) {
        boolean canWait = weighed.why().stream().allMatch(EscalationReason::canWait);
        if (!turn.pack().policy().keepsOutsideHours() || !canWait) {
            return Optional.empty();
        }
        QueueDefinition queue = destination(turn, weighed).queue();
        return Hours.opening(queue, turn.cause().time()).map(opening -> outsideHours(queue, opening));
    }

    /// What must be heard while a person is on the way, said once.
    /// @param author the bot while it holds the baton, else the platform
    static void guide(Turn turn, MessageUnderstood understood, Author author) {
        if (!(understood.proposal() instanceof NoAnswer noAnswer) || noAnswer.guidance() == null) {
            return;
        }
        Proposal.Answer guidance = noAnswer.guidance();
        Episode episode = turn.openEpisode();
        if (episode.talk().guided().contains(guidance.intent())) {
            return;
        }
        for (Content content : guidance.contents()) {
            turn.say(episode, author, content, List.of(), understood.message().message(), turn.language());
        }
        turn.become(turn.state()
                .with(episode.talking(episode.talk().guidedOn(guidance.intent()))
                        .tried(new Attempt(Attempt.Act.GUIDED, guidance.intent()))));
    }

    private static Destination destination(Turn turn, Weighed weighed) {
        List<AttributeRule> attributes = turn.pack().policy().attributes().stream()
                .filter(rule -> rule.appliesTo(turn.openEpisode().attributes()))
                .toList();
        return turn.pack().destination(weighed.why(), weighed.about(), attributes, turn.language());
    }

    private static void place(Turn turn, @Nullable MessageId message, Weighed weighed, Destination destination) {
        QueueDefinition queue = destination.queue();
        QueueId queueId = new QueueId(queue.id());
        turn.become(turn.state().heldBy(new Holder.Waiting(queueId)));
        Episode episode = turn.openEpisode();
        List<Reason> reasons = new ArrayList<>(weighed.reasons());
        reasons.add(whyThisQueue(destination));
        Hours.opening(queue, turn.cause().time()).ifPresent(opening -> reasons.add(outsideHours(queue, opening)));
        turn.emit(new Escalated(
                episode.id(),
                message,
                episode.channel(),
                episode.contact(),
                queueId,
                queue.skills().stream().sorted().toList(),
                destination.priority(),
                turn.language(),
                episode.known(),
                turn.state().epoch(),
                turn.because(reasons),
                destination.requires().orElse(null),
                weighed.passedOver()));
    }

    private static Reason whyThisQueue(Destination destination) {
        return switch (destination.chosenBy()) {
            case INTENT -> Reason.of(ReasonCode.QUEUE_OF_INTENT, destination.chooser());
            case ATTRIBUTE -> Reason.of(ReasonCode.QUEUE_OF_ATTRIBUTE, destination.chooser());
            case REASON -> Reason.of(ReasonCode.QUEUE_OF_REASON, destination.chooser());
            case DEFAULT -> Reason.of(ReasonCode.QUEUE_FOR_THE_REST);
        };
    }

    private static Reason outsideHours(QueueDefinition queue, Hours.Opening opening) {
        return Reason.of(ReasonCode.OUTSIDE_HOURS, queue.id() + " opens " + opening.at());
    }

    private static void announce(Turn turn, SystemText text, QueueDefinition queue) {
        Hours.opening(queue, turn.cause().time())
                .ifPresentOrElse(
                        opening -> turn.announce(
                                SystemText.OUTSIDE_HOURS, Map.of("opens", opening.written(turn.language()))),
                        () -> turn.announce(text));
    }

    private static void forwardPending(Turn turn) {
        for (GivenMessage given : turn.state().pending()) {
            turn.become(turn.state().decided(given.message()).awaiting(given.decidedWithoutBot()));
            Episode episode = turn.openEpisode();
            turn.emit(new MessageForwarded(
                    episode.id(),
                    given.message(),
                    given.content(),
                    episode.holder(),
                    turn.state().epoch(),
                    List.of(Reason.of(ReasonCode.PERSON_HOLDS_BATON))));
        }
    }
}
