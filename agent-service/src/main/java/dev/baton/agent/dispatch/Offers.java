package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.DeclineOffer;
import dev.baton.events.AgentCommand.PickConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.Declined;
import dev.baton.events.AgentOutcome.OfferExpired;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.AgentOutcome.PresenceChanged;
import dev.baton.events.EventId;
import dev.baton.events.OfferId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import java.util.List;
import java.util.Objects;

/// How offers end: taken, turned down, let pass, or withdrawn.
final class Offers {
    private Offers() {}

    static void accept(Turn turn, AcceptOffer command) {
        PoolAgent agent = turn.knownAgent(command.agent());
        WaitingConversation item = open(turn, command.agent(), command.offer());
        OpenOffer offer = item.offer();
        take(turn, item, Objects.requireNonNull(offer), agent);
    }

    static void decline(Turn turn, DeclineOffer command) {
        PoolAgent agent = turn.knownAgent(command.agent());
        WaitingConversation item = open(turn, command.agent(), command.offer());
        turn.put(agent.passing(0));
        turn.put(item.passedBy(command.agent()));
        turn.say(item.conversation(), new Declined(item.episode(), command.offer(), command.agent(), item.epoch()));
    }

    /// An agent takes a conversation that nobody was offered.
    static void pick(Turn turn, PickConversation command) {
        Desk desk = turn.knownDesk(command.agent());
        Place place = turn.place(turn.conversation());
        if (place == null) {
            throw new Refusal(ReasonCode.NOT_KNOWN, "no such conversation waits");
        }
        WaitingConversation item = place.item();
        if (!turn.policy(item.queue()).pick()) {
            throw new Refusal(ReasonCode.NOT_ALLOWED, "nobody picks from " + item.queue());
        }
        if (item.offer() != null || item.reservedFor() != null) {
            throw new Refusal(ReasonCode.NOT_ALLOWED, "it is kept for an agent");
        }
        if (!desk.agent().takesOffers() || !desk.suits().has(place.demand().number(place.level()))) {
            throw new Refusal(
                    desk.agent().takesOffers() ? ReasonCode.SKILL_MISSING : ReasonCode.NOT_PRESENT,
                    place.demand().levels().get(place.level()).needs().toString());
        }
        if (!desk.load()
                .takes(
                        desk.agent().capacity(),
                        item.request().channel(),
                        turn.rules().cost(turn.tenant(), item.request().channel()))) {
            throw new Refusal(ReasonCode.NO_CAPACITY);
        }
        EventId name = EventId.of("pick", turn.commandId().value());
        OpenOffer offer = new OpenOffer(new OfferId(name.value()), command.agent(), turn.now());
        turn.say(
                item.conversation(),
                new Offered(
                        item.episode(),
                        offer.id(),
                        offer.agent(),
                        item.queue(),
                        offer.expires(),
                        item.epoch(),
                        List.of(Reason.of(ReasonCode.PICKED))));
        take(turn, item, offer, desk.agent());
    }

    /// The agent has it from now on.
    static void take(Turn turn, WaitingConversation item, OpenOffer offer, PoolAgent agent) {
        turn.books().put(turn.books().pace(item.queue()).taken(item.since(), item.expected(), turn.now()));
        turn.put(agent.passing(0));
        turn.put(Assignment.of(item, agent.id()));
        turn.say(
                item.conversation(),
                new Accepted(item.episode(), offer.id(), agent.id(), agent.name(), item.queue(), item.epoch()));
    }

    /// Nobody answered in time. An agent who lets one after the other pass is not there.
    static void expire(Turn turn, WaitingConversation item, OpenOffer offer) {
        turn.put(item.passedBy(offer.agent()));
        turn.say(
                item.conversation(),
                new OfferExpired(
                        item.episode(), offer.id(), offer.agent(), item.epoch(), Reason.of(ReasonCode.OFFER_EXPIRED)));
        PoolAgent agent = turn.agent(offer.agent());
        if (agent == null) {
            return;
        }
        int passes = agent.passes() + 1;
        if (passes < turn.policy(item.queue()).passesBeforeAway() || agent.presence() != Presence.ONLINE) {
            turn.put(agent.passing(passes));
            return;
        }
        turn.put(agent.present(Presence.AWAY, turn.now()));
        turn.say(new PresenceChanged(
                agent.id(), Presence.AWAY, Reason.of(ReasonCode.OFFERS_PASSED, passes + " in a row")));
        release(turn, agent.id());
    }

    /// Ends the offers to `agent`, and what waits for that agent alone waits for anybody.
    static void withdraw(Turn turn, AgentId agent, ReasonCode why) {
        for (WaitingConversation item : turn.offeredTo(agent)) {
            OpenOffer offer = item.offer();
            if (offer != null) {
                turn.put(item.passedBy(agent));
                turn.say(
                        item.conversation(),
                        new OfferExpired(item.episode(), offer.id(), agent, item.epoch(), Reason.of(why)));
            }
        }
        release(turn, agent);
    }

    static void release(Turn turn, AgentId agent) {
        for (WaitingConversation item : turn.keptFor(agent)) {
            turn.put(item.forAnybody());
        }
        for (WaitingConversation item : turn.offeredTo(agent)) {
            if (agent.equals(item.reservedFor())) {
                turn.put(item.forAnybody());
            }
        }
    }

    private static WaitingConversation open(Turn turn, AgentId agent, OfferId id) {
        WaitingConversation item = turn.waiting(turn.conversation());
        OpenOffer offer = item == null ? null : item.offer();
        if (item == null
                || offer == null
                || !offer.id().equals(id)
                || !offer.agent().equals(agent)) {
            throw new Refusal(ReasonCode.OFFER_NOT_OPEN);
        }
        return item;
    }
}
