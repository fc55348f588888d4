package dev.baton.analytics.config;

import dev.baton.analytics.kafka.FactsConsumer;
import dev.baton.analytics.sql.RollUps;
import dev.baton.analytics.sql.Upkeep;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// What is done by the clock.
@ApplicationScoped
class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);
    private static final Duration UPKEEP_EVERY = Duration.ofHours(1);
    private static final Duration LOOK_AT_LOG_EVERY = Duration.ofSeconds(3);

    private final ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("analytics-chores").daemon().unstarted(task));
    private final RollUps rollUps;
    private final Upkeep upkeep;
    private final FactsConsumer consumer;
    private final AnalyticsConfig config;
    private final Clock clock;

    @Inject
    Schedule(RollUps rollUps, Upkeep upkeep, FactsConsumer consumer, AnalyticsConfig config, Clock clock) {
        this.rollUps = rollUps;
        this.upkeep = upkeep;
        this.consumer = consumer;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        every(config.rollUpEvery(), "Sums could not be brought up to date", rollUps::bringUpToDate);
        every(UPKEEP_EVERY, "Old facts could not be forgotten", () -> upkeep.run(clock.instant()));
        every(LOOK_AT_LOG_EVERY, "The place in the log could not be checked", consumer::startAgainIfEmptied);
    }

    void stop(@Observes ShutdownEvent event) {
        chores.shutdownNow();
    }

    private void every(Duration period, String failed, Runnable chore) {
        var unused = chores.scheduleWithFixedDelay(
                () -> {
                    try {
                        chore.run();
                    } catch (RuntimeException failure) {
                        LOG.warnf("%s; it is tried again: %s", failed, failure.getMessage());
                    }
                },
                period.toMillis(),
                period.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
