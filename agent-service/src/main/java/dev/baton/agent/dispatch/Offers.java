package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.DeclineOffer;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.Declined;
import dev.baton.events.AgentOutcome.OfferExpired;
import dev.baton.events.OfferId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import java.util.function.BiPredicate;

/// How offers end: taken, turned down, let pass, or withdrawn.
final class Offers {
    private Offers() {}

    static void accept(Turn turn, AcceptOffer command) {
        PoolAgent agent = turn.knownAgent(command.agent());
        WaitingConversation item = open(turn, command.agent(), command.offer());
        turn.put(Assignment.of(item, agent.id()));
        turn.say(
                item.conversation(),
                new Accepted(item.episode(), command.offer(), agent.id(), agent.name(), item.queue(), item.epoch()));
    }

    static void decline(Turn turn, DeclineOffer command) {
        turn.knownAgent(command.agent());
        WaitingConversation item = open(turn, command.agent(), command.offer());
        turn.put(item.passedBy(command.agent()));
        turn.say(item.conversation(), new Declined(item.episode(), command.offer(), command.agent(), item.epoch()));
    }

    /// Ends the offers whose time has come.
    static void expire(Turn turn) {
        withdraw(turn, (item, offer) -> !turn.now().isBefore(offer.expires()), ReasonCode.OFFER_EXPIRED);
    }

    /// Ends the offers to `agent`, and what waits for that agent alone waits for anybody.
    static void withdraw(Turn turn, AgentId agent, ReasonCode why) {
        withdraw(turn, (item, offer) -> offer.agent().equals(agent), why);
        release(turn, agent);
    }

    static void release(Turn turn, AgentId agent) {
        for (WaitingConversation item : turn.waitingInOrder()) {
            if (agent.equals(item.reservedFor())) {
                turn.put(item.forAnybody());
            }
        }
    }

    private static void withdraw(Turn turn, BiPredicate<WaitingConversation, OpenOffer> which, ReasonCode why) {
        for (WaitingConversation item : turn.waitingInOrder()) {
            OpenOffer offer = item.offer();
            if (offer != null && which.test(item, offer)) {
                turn.put(item.passedBy(offer.agent()));
                turn.say(
                        item.conversation(),
                        new OfferExpired(item.episode(), offer.id(), offer.agent(), item.epoch(), Reason.of(why)));
            }
        }
    }

    private static WaitingConversation open(Turn turn, AgentId agent, OfferId offer) {
        WaitingConversation item = turn.waiting(turn.conversation());
        if (item == null
                || item.offer() == null
                || !item.offer().id().equals(offer)
                || !item.offer().agent().equals(agent)) {
            throw new Refusal(ReasonCode.OFFER_NOT_OPEN);
        }
        return item;
    }
}
