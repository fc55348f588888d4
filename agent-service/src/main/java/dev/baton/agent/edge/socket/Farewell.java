package dev.baton.agent.edge.socket;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OpenConnections;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Tells the apps that this replica goes, so that they come back to another at once.
@ApplicationScoped
class Farewell {
    private static final Logger LOG = Logger.getLogger(Farewell.class);
    private static final CloseReason GOING_AWAY = new CloseReason(1001, "this replica stops; come back and resume");
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final OpenConnections connections;

    @Inject
    Farewell(OpenConnections connections) {
        this.connections = connections;
    }

    void stop(@Observes ShutdownEvent stopping) {
        List<Uni<Void>> closings = connections.stream()
                .map(connection -> connection.close(GOING_AWAY).onFailure().recoverWithNull())
                .toList();
        if (closings.isEmpty()) {
            return;
        }
        try {
            Uni.join().all(closings).andCollectFailures().await().atMost(PATIENCE);
        } catch (RuntimeException tooSlow) {
            LOG.debug("some apps were not told that this replica stops");
        }
    }
}
