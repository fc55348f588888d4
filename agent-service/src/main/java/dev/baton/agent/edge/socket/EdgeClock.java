package dev.baton.agent.edge.socket;

import dev.baton.agent.edge.Attendance;
import dev.baton.agent.edge.Floor;
import dev.baton.agent.edge.config.EdgeConfig;
import dev.baton.events.TenantId;
import dev.baton.packs.Tenant;
import dev.baton.packs.Tenants;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Does the edge's work that comes with time: renews leases, sends offline whose leases ended, and looks at
/// everything now and then since signals may be lost.
@ApplicationScoped
class EdgeClock {
    private static final Logger LOG = Logger.getLogger(EdgeClock.class);
    private static final long CHECKS_PER_GRACE = 5;
    private static final long MOST_MILLIS_BETWEEN_CHECKS = 1_000;

    private final Floor floor;
    private final Attendance attendance;
    private final EdgeConfig config;
    private final Set<TenantId> tenants;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("edge-clock-", 0).factory());

    @Inject
    EdgeClock(Floor floor, Attendance attendance, EdgeConfig config, Tenants tenants) {
        this.floor = floor;
        this.attendance = attendance;
        this.config = config;
        this.tenants =
                tenants.all().stream().map(Tenant::id).map(TenantId::new).collect(Collectors.toUnmodifiableSet());
    }

    void start(@Observes StartupEvent started) {
        long grace = config.grace().toMillis();
        every(Math.max(1, Math.min(grace / CHECKS_PER_GRACE, MOST_MILLIS_BETWEEN_CHECKS)), this::attend);
        every(grace, () -> attendance.audit(tenants, clock.instant()));
        every(config.sweep().toMillis(), floor::sweep);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void attend() {
        try {
            attendance.present(floor.agents(), clock.instant());
            attendance.check(clock.instant());
        } catch (RuntimeException unanswered) {
            attendance.interrupted();
            throw unanswered;
        }
    }

    private void every(long millis, Runnable work) {
        var unused = timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException unanswered) {
                        LOG.debugf("the edge's clock goes on: %s", unanswered.getMessage());
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }
}
