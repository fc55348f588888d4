package dev.baton.agent.edge;

import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Notices agents whose last app is gone, wherever it was connected, and says that they are offline.
///
/// Each agent with an app has a lease, renewed by the replica that holds the socket; a replica that dies renews
/// nothing. Any replica tells of a lease that ended, under an id made of the lease, so that it counts once. Every
/// agent whom a pool believes present has a lease: those without one, since the leases were lost, get one that ends.
///
/// After the store of the leases was away, nothing is concluded until every replica had time to renew.
public final class Attendance {
    private final Leases leases;
    private final Pools pools;
    private final Consumer<List<Envelope>> commands;
    private final Duration grace;
    private @Nullable Instant answersSince;

    /// @param commands takes commands and returns when they are acknowledged
    /// @param grace how long an agent without an app still counts as present
    public Attendance(Leases leases, Pools pools, Consumer<List<Envelope>> commands, Duration grace) {
        this.leases = leases;
        this.pools = pools;
        this.commands = commands;
        this.grace = grace;
    }

    /// Says that these agents have an app here.
    public void present(Collection<AgentKey> agents, Instant now) {
        leases.renew(agents, now.plus(grace));
    }

    /// The store of the leases did not answer.
    public synchronized void interrupted() {
        answersSince = null;
    }

    /// Sends those offline whose leases ended.
    public synchronized void check(Instant now) {
        Map<AgentKey, Instant> ended = leases.endedBefore(now);
        if (answersSince == null) {
            answersSince = now;
        }
        if (now.isBefore(answersSince.plus(grace))) {
            return;
        }
        List<Envelope> gone = new ArrayList<>();
        ended.forEach((agent, end) -> gone.add(offline(agent, end, now)));
        commands.accept(gone);
        ended.forEach(leases::forget);
    }

    /// Gives leases to agents whom the pools believe present and who have none.
    public void audit(Set<TenantId> tenants, Instant now) {
        for (TenantId tenant : tenants) {
            List<AgentKey> present = new ArrayList<>();
            pools.desks(tenant).forEach((agent, desk) -> {
                if (desk.presence() != Presence.OFFLINE) {
                    present.add(new AgentKey(tenant, agent));
                }
            });
            leases.grant(present, now.plus(grace));
        }
    }

    private static Envelope offline(AgentKey key, Instant end, Instant now) {
        AgentId agent = key.agent();
        EventId id = EventId.of("lease", key.tenant().value(), agent.value(), Long.toString(end.toEpochMilli()));
        return new Envelope(id, now, key.tenant(), null, null, new SetPresence(agent, Presence.OFFLINE));
    }
}
