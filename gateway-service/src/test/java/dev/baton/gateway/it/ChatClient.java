package dev.baton.gateway.it;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/// A visitor's browser.
final class ChatClient implements WebSocket.Listener {
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile int closed;

    ChatClient(URI gateway, String token, String after) {
        URI address = URI.create(gateway.resolve("/v1/demo/webchat/socket?after=" + after)
                .toString()
                .replaceFirst("^http", "ws"));
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("baton.v1", token)
                .buildAsync(address, this)
                .join();
    }

    void say(String frame) {
        socket.sendText(frame, true).join();
    }

    /// Waits until a frame of that type is the `count`-th.
    JsonNode hears(String type, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> all(type).size() >= count);
        return all(type).get(count - 1);
    }

    List<JsonNode> all(String type) {
        return frames.stream()
                .filter(frame -> frame.get("type").textValue().equals(type))
                .toList();
    }

    List<String> messageIds() {
        return all("message").stream().map(frame -> frame.get("id").textValue()).toList();
    }

    /// The connection breaks without a word.
    void breaks() {
        socket.abort();
    }

    /// The code with which the gateway closed the socket, 0 while it is open.
    int closedWith() {
        return closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add(Caller.json(part.toString()));
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed = statusCode;
        return null;
    }
}
