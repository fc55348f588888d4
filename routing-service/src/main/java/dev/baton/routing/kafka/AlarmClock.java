package dev.baton.routing.kafka;

import dev.baton.events.Envelope;
import dev.baton.events.TimerEvent.DeadlineSet;
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
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/// Says which deadlines have passed, carries forward those that have long to go, and acknowledges them once the brokers
/// have taken that. What fails is put back and tried again with the next tick; saying it twice is harmless.
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

    /// @return false when it is held already, and this record of it is not needed
    boolean hold(Envelope envelope, DeadlineSet set, Message<byte[]> record) {
        return deadlines.add(new Deadline<>(envelope, set, clock.instant(), record));
    }

    void start(@Observes StartupEvent event) {
        var unused = ticks.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.shutdownNow();
    }

    private void tick() {
        Instant now = clock.instant();
        say(deadlines.takeDue(now, MOST_AT_ONCE), deadline -> deadline.passed(now));
        say(deadlines.takeReadBy(now.minus(Deadlines.CARRIED_AFTER), MOST_AT_ONCE), Deadline::set);
    }

    private void say(List<Deadline<Message<byte[]>>> taken, Function<Deadline<Message<byte[]>>, Envelope> what) {
        try {
            emitter.emit(taken.stream().map(what).toList());
        } catch (RuntimeException notSaid) {
            taken.forEach(deadlines::add);
            LOG.warnf(notSaid, "Deadlines could not be written, trying again: %d", taken.size());
            return;
        }
        taken.forEach(deadline -> deadline.receipt().ack());
    }
}
