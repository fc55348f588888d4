package dev.baton.agent.edge;

import dev.baton.agent.dispatch.Assignment;
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
/// @param accompanied what colleagues serve and the agent is at
/// @param company who else is at the conversations served and accompanied, where anybody is; whoever listens is not
/// told
public record DeskState(
        Presence presence,
        List<Offering> offers,
        List<Serving> conversations,
        List<Accompanying> accompanied,
        Map<ConversationId, List<Present>> company) {
    /// Of an agent whom the pool does not know, or not yet.
    public static final DeskState NOBODY = new DeskState(Presence.OFFLINE, List.of(), List.of());

    public DeskState {
        offers = List.copyOf(offers);
        conversations = List.copyOf(conversations);
        accompanied = List.copyOf(accompanied);
        company = Map.copyOf(company);
    }

    /// Of an agent who is in nobody's company.
    public DeskState(Presence presence, List<Offering> offers, List<Serving> conversations) {
        this(presence, offers, conversations, List.of(), Map.of());
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
        Map<ConversationId, List<Present>> company = new HashMap<>();
        for (ConversationId conversation : pool.work(agent.id())) {
            pool.waiting(conversation)
                    .ifPresent(item ->
                            Optional.ofNullable(item.offer()).ifPresent(offer -> offers.add(offering(item, offer))));
            pool.assignment(conversation).ifPresent(held -> {
                conversations.add(new Serving(held.conversation(), held.episode(), held.queue(), held.epoch()));
                addCompany(pool, held, agent.id(), company);
            });
        }
        List<Accompanying> accompanied = new ArrayList<>();
        for (Assignment held : pool.accompanied(agent.id())) {
            held.companion(agent.id())
                    .ifPresent(self -> accompanied.add(new Accompanying(
                            held.conversation(), held.episode(), held.queue(), self.part(), held.agent())));
            addCompany(pool, held, agent.id(), company);
        }
        return new DeskState(agent.presence(), offers, conversations, accompanied, company);
    }

    private static void addCompany(
            Pool pool, Assignment held, AgentId self, Map<ConversationId, List<Present>> company) {
        List<Present> others = held.company().stream()
                .filter(companion -> companion.visible() && !companion.agent().equals(self))
                .map(companion -> new Present(companion.agent(), name(pool, companion.agent()), companion.part()))
                .toList();
        if (!others.isEmpty()) {
            company.put(held.conversation(), others);
        }
    }

    private static String name(Pool pool, AgentId id) {
        return pool.agent(id).map(PoolAgent::name).orElse(id.value());
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

    /// Whether the agent serves the conversation, is at it, or may take it now.
    public boolean concerns(ConversationId conversation) {
        return offers.stream().anyMatch(offer -> offer.conversation().equals(conversation))
                || conversations.stream().anyMatch(held -> held.conversation().equals(conversation))
                || accompanied.stream().anyMatch(there -> there.conversation().equals(conversation));
    }
}
