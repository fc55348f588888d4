package dev.baton.agent.edge.socket;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// The meters `baton.agent.*` of the sockets, served from the start.
@Startup
@ApplicationScoped
class EdgeMeters {
    /// How an app's command ended.
    enum Outcome {
        DONE,
        REFUSED,
        UNKNOWN
    }

    private final MeterRegistry registry;
    private final AtomicInteger sockets = new AtomicInteger();

    @Inject
    EdgeMeters(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("baton.agent.sockets.open", sockets);
        for (Requests.Type type : Requests.Type.values()) {
            for (Outcome outcome : Outcome.values()) {
                timer(type, outcome);
            }
        }
    }

    void opened() {
        sockets.incrementAndGet();
    }

    void closed() {
        sockets.decrementAndGet();
    }

    void ended(Requests.Type type, Outcome outcome, Duration took) {
        timer(type, outcome).record(took);
    }

    private Timer timer(Requests.Type type, Outcome outcome) {
        return Timer.builder("baton.agent.commands")
                .description("from an app's command until its answer")
                .tag("type", type.wireName())
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
