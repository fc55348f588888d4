package dev.baton.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.events.ContactId;
import dev.baton.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/// A visitor's browser, which can be led from one replica of the gateway to another.
final class WebVisitor implements WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String token;
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile int closedWith;

    WebVisitor(URI gateway) {
        HttpRequest opening = HttpRequest.newBuilder(gateway.resolve("/v1/demo/webchat/sessions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        token = json(HTTP.sendAsync(opening, HttpResponse.BodyHandlers.ofString())
                        .join()
                        .body())
                .get("token")
                .textValue();
    }

    /// How the channel names this visitor, as the token's claims tell.
    ContactId contact() {
        byte[] claims = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return new ContactId(
                new String(claims, StandardCharsets.UTF_8).lines().toList().get(2));
    }

    /// Opens a socket, resuming after the last message that this visitor has.
    void connect(URI gateway) {
        String after =
                messages.isEmpty() ? "" : messages.getLast().get("cursor").textValue();
        closedWith = 0;
        HTTP.newWebSocketBuilder()
                .subprotocols("baton.v1", token)
                .buildAsync(
                        URI.create("ws://" + gateway.getAuthority() + "/v1/demo/webchat/socket?after=" + after), this)
                .join();
    }

    void hears(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> messages.size() >= count);
    }

    List<String> heard() {
        return messages.stream()
                .map(message -> message.at("/content/text").textValue())
                .toList();
    }

    /// The code with which the gateway closed the socket, 0 while it is open.
    int closedWith() {
        return closedWith;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            JsonNode frame = json(part.toString());
            part.setLength(0);
            if (frame.get("type").textValue().equals("message")) {
                messages.add(frame);
            }
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        closedWith = code;
        return null;
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (IOException malformed) {
            throw new AssertionError(text, malformed);
        }
    }
}
