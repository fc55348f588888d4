package dev.baton.gateway.socket;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OpenConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Tells every client to go to another replica as soon as this one is asked to stop. Their cursors let them miss
/// nothing.
@ApplicationScoped
public class Farewell {
    private static final CloseReason GOING_AWAY = new CloseReason(1001, "going away; come back with your cursor");

    private final OpenConnections connections;

    Farewell(OpenConnections connections) {
        this.connections = connections;
    }

    void stopping(@Observes ShutdownDelayInitiatedEvent stopping) {
        connections.forEach(
                connection -> connection.close(GOING_AWAY).subscribe().with(closed -> {}, gone -> {}));
    }
}
