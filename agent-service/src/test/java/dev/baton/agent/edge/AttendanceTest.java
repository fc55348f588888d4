package dev.baton.agent.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentId;
import dev.baton.events.Envelope;
import dev.baton.events.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final TenantId TENANT = new TenantId("demo");
    private static final AgentKey ANN = new AgentKey(TENANT, new AgentId("ann"));
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final MemoryLeases leases = new MemoryLeases();
    private final List<Envelope> said = new ArrayList<>();
    private final Pools pools = tenant -> Map.of(ANN.agent(), new DeskState(Presence.ONLINE, List.of(), List.of()));
    private final Attendance here = new Attendance(leases, pools, said::addAll, GRACE);
    private final Attendance elsewhere = new Attendance(leases, pools, said::addAll, GRACE);

    @BeforeEach
    void bothHaveSeenTheLeasesForLong() {
        here.check(START.minusSeconds(60));
        elsewhere.check(START.minusSeconds(60));
    }

    @Test
    void whoseAppIsGoneForTheGraceTimeIsOffline() {
        here.present(List.of(ANN), START);
        here.check(START.plusSeconds(20));
        assertThat(said).isEmpty();
        here.check(START.plusSeconds(21));
        assertThat(said).extracting(Envelope::data).containsExactly(new SetPresence(ANN.agent(), Presence.OFFLINE));
        here.check(START.plusSeconds(22));
        assertThat(said).hasSize(1);
    }

    @Test
    void whoComesBackInTimeStays() {
        here.present(List.of(ANN), START);
        elsewhere.present(List.of(ANN), START.plusSeconds(15));
        here.check(START.plusSeconds(30));
        assertThat(said).isEmpty();
    }

    @Test
    void twoReplicasThatNoticeSayTheSame() {
        here.present(List.of(ANN), START);
        leases.forgetful = true;
        here.check(START.plusSeconds(30));
        elsewhere.check(START.plusSeconds(30));
        assertThat(said)
                .extracting(Envelope::id)
                .hasSize(2)
                .containsOnly(said.getFirst().id());
    }

    @Test
    void afterTheLeasesWereAwayNobodyIsSentOfflineBeforeEverybodyCouldRenew() {
        here.present(List.of(ANN), START);
        here.interrupted();
        here.check(START.plusSeconds(100));
        here.check(START.plusSeconds(119));
        assertThat(said).isEmpty();
        here.check(START.plusSeconds(120));
        assertThat(said).hasSize(1);
    }

    @Test
    void whoIsBelievedPresentWithoutALeaseGetsOneThatEnds() {
        here.audit(Set.of(TENANT), START);
        here.check(START.plusSeconds(21));
        assertThat(said).hasSize(1);
    }

    private static final class MemoryLeases implements Leases {
        private final Map<AgentKey, Instant> ends = new HashMap<>();
        private boolean forgetful;

        @Override
        public void renew(Collection<AgentKey> agents, Instant until) {
            agents.forEach(agent -> ends.merge(agent, until, (one, other) -> one.isAfter(other) ? one : other));
        }

        @Override
        public void grant(Collection<AgentKey> agents, Instant until) {
            agents.forEach(agent -> ends.putIfAbsent(agent, until));
        }

        @Override
        public Map<AgentKey, Instant> endedBefore(Instant now) {
            Map<AgentKey, Instant> ended = new HashMap<>(ends);
            ended.values().removeIf(end -> !end.isBefore(now));
            return ended;
        }

        @Override
        public void forget(AgentKey agent, Instant ended) {
            if (!forgetful) {
                ends.remove(agent, ended);
            }
        }
    }
}
