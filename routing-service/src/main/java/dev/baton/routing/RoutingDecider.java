package dev.baton.routing;

import dev.baton.decide.Decider;
import dev.baton.decide.Decision;
import dev.baton.events.AgentCommand;
import dev.baton.events.AgentOutcome;
import dev.baton.events.BotOutcome;
import dev.baton.events.Envelope;
import dev.baton.events.InboundEvent;
import dev.baton.events.OutboundEvent;
import dev.baton.events.ReceiptEvent;
import dev.baton.events.RoutingDecision;
import dev.baton.events.TimerEvent;
import dev.baton.events.UnknownEvent;

/// Decides who may speak in a conversation.
///
/// Holds, whatever the order in which the topics are read: at most one holder; the epoch never goes back; every
/// message of a contact has exactly one visible outcome, which is an answer released, an escalation or a forwarding
/// to the person who holds the baton; nobody but the holder of the current epoch is let through.
public final class RoutingDecider implements Decider<Conversation> {
    /// Under which its states are kept and its events' ids derived.
    public static final String STAGE = "routing";

    private final Packs packs;

    public RoutingDecider(Packs packs) {
        this.packs = packs;
    }

    @Override
    public Conversation initial() {
        return Conversation.untouched();
    }

    @Override
    public Decision<Conversation> decide(Conversation state, Envelope event) {
        Turn turn = new Turn(state, event, packs);
        switch (event.data()) {
            case InboundEvent inbound -> ContactEvents.decide(turn, inbound);
            case BotOutcome outcome -> BotEvents.decide(turn, outcome);
            case AgentOutcome outcome -> AgentEvents.decide(turn, outcome);
            case TimerEvent timer -> TimerEvents.decide(turn, timer);
            case RoutingDecision ignored -> {}
            case OutboundEvent ignored -> {}
            case ReceiptEvent ignored -> {}
            case AgentCommand ignored -> {}
            case UnknownEvent ignored -> {}
        }
        return turn.done();
    }

    /// A deadline that led to nothing leads to nothing again.
    @Override
    public boolean harmlessAgain(Envelope event) {
        return event.data() instanceof TimerEvent;
    }
}
