package dev.baton.agent.edge;

import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Collectors;

/// The desks of this replica. A desk is added before it is shown anything: whatever is decided from then on reaches
/// it.
public final class Floor {
    private final Pools pools;
    private final Endings endings = new Endings();
    private final Map<TenantId, Set<Desk>> desks = new ConcurrentHashMap<>();
    private final Map<TenantId, Object> turns = new ConcurrentHashMap<>();

    public Floor(Pools pools) {
        this.pools = pools;
    }

    public void add(Desk desk) {
        desks.computeIfAbsent(desk.agent().tenant(), tenant -> new CopyOnWriteArraySet<>())
                .add(desk);
    }

    public void remove(Desk desk) {
        of(desk.agent().tenant()).remove(desk);
    }

    public void ended(TenantId tenant, Ending ending) {
        endings.ended(tenant, ending);
    }

    /// Brings the tenant's desks up to date with what the dispatcher decided. Looks of one tenant follow each
    /// other, so no desk is shown an older state after a newer one.
    public void look(TenantId tenant) {
        synchronized (turns.computeIfAbsent(tenant, key -> new Object())) {
            if (of(tenant).isEmpty()) {
                return;
            }
            Map<AgentId, DeskState> states = pools.desks(tenant);
            for (Desk desk : of(tenant)) {
                desk.show(states.getOrDefault(desk.agent().agent(), DeskState.NOBODY), endings);
            }
        }
    }

    /// Brings the desks at which the conversation is served up to date with its transcript.
    public void read(TenantId tenant, ConversationId conversation) {
        for (Desk desk : of(tenant)) {
            desk.read(conversation);
        }
    }

    /// Brings everything up to date, whatever signals were lost.
    public void sweep() {
        for (TenantId tenant : tenants()) {
            look(tenant);
            for (Desk desk : of(tenant)) {
                desk.conversations().forEach(desk::read);
            }
        }
    }

    public Set<TenantId> tenants() {
        return Set.copyOf(desks.keySet());
    }

    /// The agents who have a desk here.
    public Set<AgentKey> agents() {
        return desks.values().stream()
                .flatMap(Collection::stream)
                .map(Desk::agent)
                .collect(Collectors.toSet());
    }

    private Collection<Desk> of(TenantId tenant) {
        Set<Desk> here = desks.get(tenant);
        return here == null ? List.of() : here;
    }
}
