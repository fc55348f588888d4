package dev.baton.agent.accounts.kafka;

import dev.baton.agent.accounts.UnannouncedAccounts;
import dev.baton.kit.kafka.KafkaEmitter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Says on `agent-commands` which accounts were made or changed: soon after, and again until it was acknowledged.
@ApplicationScoped
public class Announcer {
    private static final Logger LOG = Logger.getLogger(Announcer.class);

    private final ScheduledExecutorService passes = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("account-announcer").daemon().unstarted(task));
    private final UnannouncedAccounts accounts;
    private final KafkaEmitter emitter;
    private final Counter announced;

    @Inject
    Announcer(UnannouncedAccounts accounts, KafkaEmitter emitter, MeterRegistry meters) {
        this.accounts = accounts;
        this.emitter = emitter;
        announced = meters.counter("baton.agent.accounts.announced");
    }

    void start(@Observes StartupEvent event) {
        var unused = passes.scheduleWithFixedDelay(this::pass, 0, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        passes.shutdownNow();
    }

    private void pass() {
        try {
            int said;
            do {
                said = accounts.announce(emitter::emit);
                announced.increment(said);
            } while (said > 0);
        } catch (RuntimeException notSaid) {
            LOG.warn("Accounts could not be announced to the dispatcher; it is tried again", notSaid);
        }
    }
}
