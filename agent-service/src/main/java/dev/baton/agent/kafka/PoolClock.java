package dev.baton.agent.kafka;

import dev.baton.events.AgentCommand.Tick;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.TenantId;
import dev.baton.kit.kafka.KafkaEmitter;
import dev.baton.packs.Tenant;
import dev.baton.packs.Tenants;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Tells every pool the time, once a second. Replicas say the same tick under the same id, so it counts once; a
/// tick that could not be said is made good by the next.
@ApplicationScoped
class PoolClock {
    private static final Logger LOG = Logger.getLogger(PoolClock.class);

    private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("pool-clock").daemon().unstarted(task));
    private final Clock clock = Clock.systemUTC();
    private final List<TenantId> pools;
    private final KafkaEmitter emitter;

    /// Whether the latest tick could not be said. Touched by the clock's thread only.
    private boolean silent;

    @Inject
    PoolClock(Tenants tenants, KafkaEmitter emitter) {
        this.emitter = emitter;
        pools = tenants.all().stream().map(Tenant::id).map(TenantId::new).toList();
    }

    void start(@Observes StartupEvent event) {
        var unused = seconds.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        seconds.shutdownNow();
    }

    private void tick() {
        Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            emitter.emit(pools.stream().map(pool -> tick(pool, second)).toList());
            if (silent) {
                silent = false;
                LOG.info("The pools are told the time again");
            }
        } catch (RuntimeException notSaid) {
            if (!silent) {
                silent = true;
                LOG.warnf("The pools cannot be told the time, offers end later: %s", notSaid.getMessage());
            }
        }
    }

    private static Envelope tick(TenantId pool, Instant second) {
        EventId id = EventId.of("tick", pool.value(), Long.toString(second.getEpochSecond()));
        return new Envelope(id, second, pool, null, null, new Tick(second));
    }
}
