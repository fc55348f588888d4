package dev.baton.routing.kafka;

import dev.baton.kit.kafka.KafkaEmitter;
import dev.baton.routing.Deadlines;
import dev.baton.routing.Deadlines.Deadline;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/// Says which deadlines have passed, and acknowledges them once the brokers have taken that. What fails is put back
/// and tried again with the next tick; saying it twice is harmless.
@ApplicationScoped
class AlarmClock {
    private static final Logger LOG = Logger.getLogger(AlarmClock.class);
    private static final long TICK_MILLIS = 50;
    private static final int MOST_AT_ONCE = 500;

    private final Deadlines<Message<byte[]>> deadlines = new Deadlines<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("routing-clock").daemon().unstarted(task));
    private final KafkaEmitter emitter;
    private final Clock clock = Clock.systemUTC();

    @Inject
    AlarmClock(KafkaEmitter emitter, MeterRegistry meters) {
        this.emitter = emitter;
        meters.gauge("baton.routing.deadlines.open", deadlines, Deadlines::size);
    }

    Deadlines<Message<byte[]>> deadlines() {
        return deadlines;
    }

    void start(@Observes StartupEvent event) {
        var unused = ticks.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.shutdownNow();
    }

    private void tick() {
        Instant now = clock.instant();
        List<Deadline<Message<byte[]>>> due = deadlines.takeDue(now, MOST_AT_ONCE);
        if (due.isEmpty()) {
            return;
        }
        try {
            emitter.emit(due.stream().map(deadline -> deadline.passed(now)).toList());
        } catch (RuntimeException notSaid) {
            due.forEach(deadlines::add);
            LOG.warnf(notSaid, "Deadlines could not be said to have passed, trying again: %d", due.size());
            return;
        }
        due.forEach(deadline -> deadline.receipt().ack());
    }
}
