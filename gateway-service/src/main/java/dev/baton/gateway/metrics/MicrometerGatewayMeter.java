package dev.baton.gateway.metrics;

import dev.baton.gateway.GatewayMeter;
import dev.baton.gateway.Refusal;
import dev.baton.gateway.webhook.WebhookMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// The meters `baton.gateway.*`, all there from the start.
@ApplicationScoped
public class MicrometerGatewayMeter implements GatewayMeter, WebhookMeter {
    private final MeterRegistry registry;
    private final AtomicLong sockets = new AtomicLong();
    private final AtomicLong pending = new AtomicLong();
    private final Timer shown;
    private final Timer pushed;

    MicrometerGatewayMeter(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("baton.gateway.sockets.open", sockets);
        registry.gauge("baton.gateway.webhook.pending", pending);
        shown = delay("socket");
        pushed = delay("webhook");
        for (Act act : Act.values()) {
            acceptedCounter(act);
        }
        for (Refusal.Kind reason : Refusal.Kind.values()) {
            refusedCounter(reason);
        }
        for (Outcome outcome : Outcome.values()) {
            attempts(outcome);
        }
    }

    @Override
    public void accepted(Act act) {
        acceptedCounter(act).increment();
    }

    @Override
    public void refused(Refusal.Kind reason) {
        refusedCounter(reason).increment();
    }

    @Override
    public void socketOpened() {
        sockets.incrementAndGet();
    }

    @Override
    public void socketClosed() {
        sockets.decrementAndGet();
    }

    @Override
    public void shown(Duration age) {
        shown.record(positive(age));
    }

    @Override
    public void attempted(Outcome outcome, Duration took) {
        attempts(outcome).record(positive(took));
    }

    @Override
    public void delivered(Duration age) {
        pushed.record(positive(age));
    }

    @Override
    public void pending(long outboxes) {
        pending.set(outboxes);
    }

    private Counter acceptedCounter(Act act) {
        return registry.counter("baton.gateway.intake.accepted", "act", tag(act));
    }

    private Counter refusedCounter(Refusal.Kind reason) {
        return registry.counter("baton.gateway.intake.refused", "reason", tag(reason));
    }

    private Timer attempts(Outcome outcome) {
        return registry.timer("baton.gateway.webhook.attempts", "outcome", tag(outcome));
    }

    private Timer delay(String way) {
        return Timer.builder("baton.gateway.reply.delay")
                .description("from when a reply was sent until its socket or webhook had it")
                .tag("way", way)
                .publishPercentileHistogram()
                .register(registry);
    }

    private static Duration positive(Duration measured) {
        return measured.isNegative() ? Duration.ZERO : measured;
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
