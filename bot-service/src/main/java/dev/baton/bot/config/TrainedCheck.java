package dev.baton.bot.config;

import dev.baton.bot.BotDecider;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready until every pack is learned.
@Readiness
@ApplicationScoped
class TrainedCheck implements HealthCheck {

    private volatile boolean trained;

    /// Asking for the decider is what has it taught.
    void onStart(@Observes StartupEvent event, BotDecider decider) {
        decider.initial();
        trained = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("packs-learned").status(trained).build();
    }
}
