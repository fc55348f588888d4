package dev.baton.agent.edge.socket;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.events.EventJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An agent's app, as somebody outside would write it.
final class TestApp implements WebSocket.Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile int closedWith;

    TestApp(URI base, String tenant) {
        URI uri = URI.create("ws://" + base.getAuthority() + "/v1/" + tenant + "/agent/socket");
        socket = CLIENT.newWebSocketBuilder().buildAsync(uri, this).join();
    }

    static TestApp of(URI base, String token, Map<String, Long> resume) {
        TestApp app = new TestApp(base, "demo");
        app.send(Map.of("type", "hello", "token", token, "resume", resume));
        app.hears("welcome");
        return app;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            try {
                frames.add(EventJson.mapper().readTree(part.toString()));
            } catch (java.io.IOException malformed) {
                throw new AssertionError(malformed);
            }
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closedWith = code;
        return null;
    }

    void send(Map<String, ?> frame) {
        say(EventJson.mapper().valueToTree(frame).toString());
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    /// Sends a request and waits for its answer.
    JsonNode asks(String id, Map<String, ?> frame) {
        long before = answers(id);
        var named = new java.util.HashMap<String, Object>(frame);
        named.put("id", id);
        send(named);
        await().atMost(PATIENCE).until(() -> answers(id) > before);
        return frames.stream().filter(answerTo(id)).toList().getLast();
    }

    long answers(String id) {
        return frames.stream().filter(answerTo(id)).count();
    }

    private static Predicate<JsonNode> answerTo(String id) {
        return frame -> id.equals(frame.path("id").textValue());
    }

    JsonNode hears(String type) {
        return hears(type, frame -> true);
    }

    JsonNode hears(String type, Predicate<JsonNode> which) {
        return await().atMost(PATIENCE)
                .until(() -> find(type, which), Optional::isPresent)
                .orElseThrow();
    }

    Optional<JsonNode> find(String type, Predicate<JsonNode> which) {
        return frames.stream()
                .filter(frame -> type.equals(frame.path("type").textValue()))
                .filter(which)
                .findFirst();
    }

    /// The entries of a conversation in the order in which they came, however they came.
    List<JsonNode> entries(String conversation) {
        List<JsonNode> entries = new ArrayList<>();
        for (JsonNode frame : frames) {
            switch (frame.path("type").asText()) {
                case "welcome" -> frame.get("conversations").forEach(each -> addEntries(conversation, each, entries));
                case "assigned" -> addEntries(conversation, frame, entries);
                case "entry" -> {
                    if (frame.get("conversation").asText().equals(conversation)) {
                        entries.add(frame.get("entry"));
                    }
                }
                default -> {}
            }
        }
        return entries;
    }

    private static void addEntries(String conversation, JsonNode assigned, List<JsonNode> entries) {
        if (assigned.get("conversation").asText().equals(conversation)) {
            assigned.get("entries").forEach(entries::add);
        }
    }

    int awaitClose() {
        return await().atMost(PATIENCE).until(() -> closedWith, code -> code > 0);
    }

    /// The network is gone: no closing handshake.
    void vanishes() {
        socket.abort();
    }
}
