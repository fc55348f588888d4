package dev.baton.simulation;

import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.AgentReplied;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.Holder;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.RoutingDecision;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.BatonPassed;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.HandedBack;
import dev.baton.events.RoutingDecision.MessageForwarded;
import dev.baton.routing.Conversation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who holds the baton, who speaks, and what becomes of each message, from what is said alone.
final class ConversationLaws {
    private static final class Thread {
        long epoch;
        Optional<Holder> holder = Optional.empty();
    }

    private final Map<ConversationId, Thread> threads = new LinkedHashMap<>();
    private final Map<MessageId, @Nullable RoutingDecision> outcomes = new LinkedHashMap<>();
    private final Set<String> clientIds = new HashSet<>();
    private final Map<EventId, AgentReplied> said = new HashMap<>();
    private final Map<AgentId, String> names = new HashMap<>();

    Set<ConversationId> ids() {
        return threads.keySet();
    }

    int messages() {
        return outcomes.size();
    }

    void appeared(Envelope event) {
        switch (event.data()) {
            case MessageReceived received -> outcomes.putIfAbsent(received.message(), null);
            case RegisterAgent account -> names.put(account.agent(), account.name());
            case AgentReplied replied -> {
                String name = event.subject() + "/" + replied.agent() + "/" + replied.clientId();
                Violation.unless(clientIds.add(name), "a reply is said twice: %s", event);
                said.put(event.id(), replied);
            }
            case RoutingDecision decision -> {
                decided(event.conversation(), decision);
                outcome(decision);
            }
            case ReplySent reply -> holderSpeaks(event, reply);
            default -> {}
        }
    }

    private void decided(ConversationId id, RoutingDecision decision) {
        Thread thread = threads.computeIfAbsent(id, c -> new Thread());
        Optional<Holder> next = switch (decision) {
            case EpisodeOpened ignored -> Optional.of(new Holder.Bot());
            case Escalated escalated -> Optional.of(new Holder.Waiting(escalated.queue()));
            case BatonPassed passed -> Optional.of(passed.holder());
            case HandedBack ignored -> Optional.of(new Holder.Bot());
            default -> Optional.empty();
        };
        boolean changesHands = next.isPresent() || decision instanceof EpisodeClosed;
        long expected = changesHands ? thread.epoch + 1 : thread.epoch;
        Violation.unless(
                decision.epoch() == expected, "epoch %d expected in %s, held by %s", expected, decision, thread.holder);
        if (changesHands) {
            thread.epoch = expected;
            thread.holder = next;
        }
    }

    private void outcome(RoutingDecision decision) {
        MessageId message = switch (decision) {
            case AnswerReleased released -> released.message();
            case MessageForwarded forwarded -> forwarded.message();
            case Escalated escalated -> escalated.message();
            default -> null;
        };
        if (message != null) {
            Violation.unless(outcomes.containsKey(message), "an outcome of a message that nobody wrote: %s", decision);
            RoutingDecision before = outcomes.put(message, decision);
            Violation.unless(before == null, "two outcomes of one message: %s and %s", before, decision);
        }
    }

    private void holderSpeaks(Envelope event, ReplySent reply) {
        Thread thread = threads.computeIfAbsent(event.conversation(), c -> new Thread());
        Violation.unless(reply.epoch() == thread.epoch, "said under another epoch than %d: %s", thread.epoch, reply);
        boolean maySpeak = switch (reply.author().kind()) {
            case BOT -> thread.holder.orElse(null) instanceof Holder.Bot;
            case AGENT ->
                thread.holder.orElse(null) instanceof Holder.Agent agent
                        && speaksFor(said.get(event.causationid()), agent.agent(), reply);
            case SYSTEM -> thread.holder.isPresent();
            case UNKNOWN -> false;
        };
        Violation.unless(maySpeak, "%s holds the baton, yet: %s", thread.holder, reply);
    }

    /// Who holds the baton speaks, or a supervisor beside them.
    private boolean speaksFor(@Nullable AgentReplied replied, AgentId holder, ReplySent reply) {
        return replied != null
                && holder.equals(replied.holder() == null ? replied.agent() : replied.holder())
                && Objects.equals(names.get(replied.agent()), reply.author().name());
    }

    void saved(Conversation next, @Nullable Conversation before) {
        Violation.unless(before == null || before.epoch() <= next.epoch(), "the epoch goes back: %s", next);
        boolean waitsForBot = !next.pending().isEmpty();
        Violation.unless(
                !waitsForBot || (next.episode() != null && next.episode().holder() instanceof Holder.Bot),
                "a message waits for the bot, which does not hold the baton: %s",
                next);
    }

    void everyMessageHasItsOutcome() {
        outcomes.forEach((message, outcome) -> Violation.unless(outcome != null, "message %s has no outcome", message));
    }
}
