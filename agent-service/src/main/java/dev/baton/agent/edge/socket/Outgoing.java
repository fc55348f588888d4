package dev.baton.agent.edge.socket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Writes frames without waiting, so that a slow app never holds up the others. One that falls far behind is cut
/// off; it comes back, resumes and misses nothing.
final class Outgoing implements Consumer<String> {
    static final CloseReason TOO_SLOW = new CloseReason(1013, "too slow; come back and resume");

    private static final int MOST_WAITING = 400;

    private final WebSocketConnection connection;
    private final AtomicInteger waiting = new AtomicInteger();

    Outgoing(WebSocketConnection connection) {
        this.connection = connection;
    }

    @Override
    public void accept(String frame) {
        if (connection.isClosed()) {
            return;
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            close(TOO_SLOW);
            return;
        }
        connection
                .sendText(frame)
                .subscribe()
                .with(written -> waiting.decrementAndGet(), failure -> close(CloseReason.INTERNAL_SERVER_ERROR));
    }

    void close(CloseReason reason) {
        if (connection.isOpen()) {
            connection.close(reason).subscribe().with(closed -> {}, gone -> {});
        }
    }
}
