package dev.baton.agent.intake;

import dev.baton.decide.Decider;
import dev.baton.decide.Decision;
import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.Envelope;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.HandedBack;

/// Turns what routing decided, conversation by conversation, into commands to the pool. A baton that passes to an
/// agent or back to a queue needs none: the dispatcher itself asked for it.
public final class IntakeDecider implements Decider<Nothing> {
    @Override
    public Nothing initial() {
        return Nothing.NOTHING;
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
                                escalated.skills(),
                                escalated.priority(),
                                escalated.language(),
                                escalated.epoch(),
                                event.time()));
            case EpisodeClosed closed ->
                Decision.of(state, new DequeueConversation(closed.episode(), closed.reasons()));
            case HandedBack handedBack ->
                Decision.of(state, new DequeueConversation(handedBack.episode(), handedBack.reasons()));
            default -> Decision.unchanged(state);
        };
    }
}
