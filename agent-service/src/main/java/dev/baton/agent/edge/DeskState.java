package dev.baton.agent.edge;

import dev.baton.agent.dispatch.OpenOffer;
import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.PoolAgent;
import dev.baton.agent.dispatch.WaitingConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the dispatcher has decided for one agent, at one moment.
public record DeskState(Presence presence, List<Offering> offers, List<Serving> conversations) {
    /// Of an agent whom the pool does not know, or not yet.
    public static final DeskState NOBODY = new DeskState(Presence.OFFLINE, List.of(), List.of());

    public DeskState {
        offers = List.copyOf(offers);
        conversations = List.copyOf(conversations);
    }

    /// The desks of all agents of a pool.
    public static Map<AgentId, DeskState> all(Pool pool) {
        Map<AgentId, DeskState> desks = new HashMap<>();
        for (PoolAgent agent : pool.agents()) {
            desks.put(agent.id(), of(pool, agent));
        }
        return desks;
    }

    private static DeskState of(Pool pool, PoolAgent agent) {
        List<Offering> offers = new ArrayList<>();
        List<Serving> conversations = new ArrayList<>();
        for (ConversationId conversation : pool.work(agent.id())) {
            pool.waiting(conversation)
                    .ifPresent(item ->
                            Optional.ofNullable(item.offer()).ifPresent(offer -> offers.add(offering(item, offer))));
            pool.assignment(conversation)
                    .ifPresent(held -> conversations.add(
                            new Serving(held.conversation(), held.episode(), held.queue(), held.epoch())));
        }
        return new DeskState(agent.presence(), offers, conversations);
    }

    private static Offering offering(WaitingConversation item, OpenOffer offer) {
        return new Offering(
                offer.id(),
                item.conversation(),
                item.episode(),
                item.queue(),
                item.skills(),
                item.priority(),
                item.since(),
                offer.expires());
    }

    /// Whether the agent serves the conversation or may take it now.
    public boolean concerns(ConversationId conversation) {
        return offers.stream().anyMatch(offer -> offer.conversation().equals(conversation))
                || conversations.stream().anyMatch(held -> held.conversation().equals(conversation));
    }
}
