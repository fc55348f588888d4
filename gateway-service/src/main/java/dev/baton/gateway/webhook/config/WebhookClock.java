package dev.baton.gateway.webhook.config;

import dev.baton.gateway.webhook.Couriers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Looks twice a second for outboxes whose time has come.
@ApplicationScoped
public class WebhookClock {
    private static final Logger LOG = Logger.getLogger(WebhookClock.class);
    private static final long MILLIS = 500;

    private final Couriers couriers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-clock").factory());

    WebhookClock(Couriers couriers) {
        this.couriers = couriers;
    }

    void start(@Observes StartupEvent started) {
        timer.scheduleWithFixedDelay(this::tick, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void tick() {
        try {
            couriers.lookAround();
        } catch (RuntimeException unanswered) {
            LOG.debugf("the queue of webhooks does not answer: %s", unanswered.getMessage());
        }
    }
}
