package dev.baton.agent.intake;

import dev.baton.decide.Decider;
import dev.baton.decide.Decision;
import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.Envelope;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.HandedBack;
import java.util.List;
import java.util.stream.Stream;

/// Turns what routing decided, conversation by conversation, into commands to the pool. A baton that passes to an
/// agent or back to a queue needs none: the dispatcher itself asked for it. An act of the pool's that routing did not
/// let through does.
public final class IntakeDecider implements Decider<Nothing> {
    @Override
    public Nothing initial() {
        return Nothing.NOTHING;
    }

    /// There is no state: what led to nothing leads to nothing again.
    @Override
    public boolean harmlessAgain(Envelope event) {
        return true;
    }

    @Override
    public Decision<Nothing> decide(Nothing state, Envelope event) {
        return switch (event.data()) {
            case Escalated escalated ->
                Decision.of(
                        state,
                        new EnqueueConversation(
                                escalated.episode(),
                                escalated.channel(),
                                escalated.queue(),
                                needs(escalated),
                                escalated.priority(),
                                escalated.language(),
                                escalated.epoch(),
                                event.time()));
            case EpisodeClosed closed ->
                Decision.of(state, new DequeueConversation(closed.episode(), closed.reasons()));
            case HandedBack handedBack ->
                Decision.of(state, new DequeueConversation(handedBack.episode(), handedBack.reasons()));
            case ActRefused refused -> refused(state, refused);
            default -> Decision.unchanged(state);
        };
    }

    /// What an agent must have: the queue's skills and whatever else is required.
    private static List<String> needs(Escalated escalated) {
        String requires = escalated.requires();
        return requires == null
                ? escalated.skills()
                : Stream.concat(escalated.skills().stream(), Stream.of(requires))
                        .toList();
    }

    /// The pool went ahead as if the act had been let through. Whatever it believes since then is void; what routing
    /// has told it under a later epoch is not.
    private static Decision<Nothing> refused(Nothing state, ActRefused refused) {
        Long actedUnder = refused.actedUnder();
        if (actedUnder == null) {
            return Decision.unchanged(state);
        }
        return switch (refused.act()) {
            case ACCEPTANCE, TRANSFER -> Decision.of(state, voidUpTo(refused, actedUnder + 1));
            case AGENT_REPLY -> Decision.of(state, voidUpTo(refused, actedUnder));
            case BOT_PROPOSAL, HAND_BACK, CLOSURE, UNKNOWN -> Decision.unchanged(state);
        };
    }

    private static DequeueConversation voidUpTo(ActRefused refused, long epoch) {
        return new DequeueConversation(refused.episode(), refused.reasons(), epoch);
    }
}
