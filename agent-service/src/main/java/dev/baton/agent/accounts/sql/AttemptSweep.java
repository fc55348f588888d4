package dev.baton.agent.accounts.sql;

import dev.baton.agent.accounts.AccountRefusal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Forgets old attempts, so that the table follows what happens and not what ever happened.
@ApplicationScoped
class AttemptSweep {
    private static final Logger LOG = Logger.getLogger(AttemptSweep.class);
    private static final long PERIOD_MINUTES = 10;

    private final ScheduledExecutorService sweeps = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("attempt-sweep").daemon().unstarted(task));
    private final SqlAttempts attempts;
    private final Clock clock;

    @Inject
    AttemptSweep(SqlAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var unused = sweeps.scheduleWithFixedDelay(this::sweep, 1, PERIOD_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        sweeps.shutdownNow();
    }

    private void sweep() {
        try {
            attempts.forget(clock.instant());
        } catch (AccountRefusal unavailable) {
            LOG.warn("Old attempts to log in could not be forgotten; it is tried again", unavailable);
        }
    }
}
