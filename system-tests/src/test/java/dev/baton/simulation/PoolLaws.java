package dev.baton.simulation;

import dev.baton.agent.dispatch.Assignment;
import dev.baton.agent.dispatch.OpenOffer;
import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.WaitingConversation;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.Declined;
import dev.baton.events.AgentOutcome.OfferExpired;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.Event;
import dev.baton.events.Holder;
import dev.baton.events.OfferId;
import dev.baton.routing.Conversation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Who is offered what, and who serves whom.
final class PoolLaws {
    private final Map<AgentId, Integer> capacities = new HashMap<>();
    private final Map<OfferId, AgentId> offers = new HashMap<>();
    private final Set<OfferId> ended = new HashSet<>();

    void appeared(Envelope event) {
        switch (event.data()) {
            case RegisterAgent account -> capacities.merge(account.agent(), account.capacity(), Math::max);
            case Offered offered -> {
                AgentId before = offers.put(offered.offer(), offered.agent());
                Violation.unless(before == null, "one offer is made twice: %s", offered);
            }
            case Accepted accepted -> ends(accepted.offer(), accepted.agent(), accepted);
            case Declined declined -> ends(declined.offer(), declined.agent(), declined);
            case OfferExpired expired -> ends(expired.offer(), expired.agent(), expired);
            default -> {}
        }
    }

    private void ends(OfferId offer, AgentId agent, Event how) {
        Violation.unless(agent.equals(offers.get(offer)), "never offered: %s", how);
        Violation.unless(ended.add(offer), "an offer ends twice: %s", how);
    }

    void saved(Pool pool) {
        Set<ConversationId> once = new HashSet<>();
        Map<AgentId, Integer> loads = new HashMap<>();
        for (Assignment assignment : pool.assignments()) {
            Violation.unless(once.add(assignment.conversation()), "twice in the pool: %s", assignment);
            loads.merge(assignment.agent(), 1, Integer::sum);
        }
        for (WaitingConversation item : pool.waiting()) {
            Violation.unless(once.add(item.conversation()), "twice in the pool: %s", item);
            OpenOffer offer = item.offer();
            if (offer != null) {
                loads.merge(offer.agent(), 1, Integer::sum);
            }
        }
        loads.forEach((agent, load) -> Violation.unless(
                load <= capacities.getOrDefault(agent, 0), "agent %s has %d conversations", agent, load));
    }

    /// Routing is the authority on who holds the baton; the pool has heard of it.
    void agree(Pool pool, ConversationId id, Conversation routing) {
        Holder holder = routing.episode() == null ? null : routing.episode().holder();
        boolean waits = pool.waiting().stream()
                .anyMatch(item -> item.conversation().equals(id) && item.epoch() == routing.epoch());
        boolean served = pool.assignments().stream()
                .anyMatch(item -> item.conversation().equals(id)
                        && item.epoch() == routing.epoch()
                        && holder instanceof Holder.Agent agent
                        && item.agent().equals(agent.agent()));
        boolean known =
                pool.waiting().stream().anyMatch(item -> item.conversation().equals(id))
                        || pool.assignments().stream()
                                .anyMatch(item -> item.conversation().equals(id));
        boolean agrees = switch (holder) {
            case null -> !known;
            case Holder.Bot ignored -> !known;
            case Holder.Waiting ignored -> waits;
            case Holder.Agent ignored -> served;
        };
        Violation.unless(agrees, "routing and the pool disagree on %s: %s, %s", id, routing, pool);
    }
}
