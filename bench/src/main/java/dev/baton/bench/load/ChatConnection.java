package dev.baton.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One socket of a web chat.
final class ChatConnection implements WebSocket.Listener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<JsonNode> frames;
    private final Runnable gone;
    private final StringBuilder partial = new StringBuilder();
    private CompletableFuture<WebSocket> last = new CompletableFuture<>();
    private @Nullable WebSocket socket;
    private volatile boolean open = true;

    /// @param frames is given each frame, by one thread at a time
    /// @param gone is told once the socket is closed, by whichever side
    ChatConnection(Consumer<JsonNode> frames, Runnable gone) {
        this.frames = frames;
        this.gone = gone;
    }

    void open(HttpClient http, URI where, String token) throws IOException, InterruptedException {
        try {
            socket = http.newWebSocketBuilder()
                    .subprotocols("baton.v1", token)
                    .connectTimeout(PATIENCE)
                    .buildAsync(where, this)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            last.complete(socket);
        } catch (ExecutionException | TimeoutException refused) {
            open = false;
            throw new IOException("no socket: " + refused.getMessage(), refused);
        }
    }

    /// Sends a frame after those before it; one that cannot be sent closes the socket.
    synchronized void send(String frame) {
        last = last.thenCompose(ready -> ready.sendText(frame, true));
        last.whenComplete((done, failure) -> {
            if (failure != null) {
                close();
            }
        });
    }

    boolean isOpen() {
        return open;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean complete) {
        partial.append(text);
        if (complete) {
            String frame = partial.toString();
            partial.setLength(0);
            frames.accept(Json.parse(frame));
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        close();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        close();
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            if (socket != null) {
                socket.abort();
            }
            gone.run();
        }
    }
}
