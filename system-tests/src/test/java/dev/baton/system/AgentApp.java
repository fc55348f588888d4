package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.local.LocalPlatform;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// An agent of the tenant `demo` at work, over HTTP and the WebSocket as any agent app would be.
final class AgentApp implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    /// Connects with a token, and resumes conversations after the entries that are known already.
    AgentApp(URI agentService, String token, Map<String, Long> resume) {
        URI uri = URI.create("ws://" + agentService.getAuthority() + "/v1/demo/agent/socket");
        socket = HTTP.newWebSocketBuilder().buildAsync(uri, this).join();
        send(Map.of("type", "hello", "token", token, "resume", resume));
        hears("welcome", frame -> true);
    }

    /// Makes an account for the agent, signs in, connects and goes online.
    static AgentApp online(LocalPlatform platform, String name, int capacity) {
        return online(platform, name, "agent", capacity);
    }

    static AgentApp online(LocalPlatform platform, String name, String role, int capacity) {
        Staff staff = new Staff(platform);
        String token = staff.token(staff.make(name, List.of(role), List.of(), List.of(), capacity));
        AgentApp app = new AgentApp(platform.url("agent-service"), token, Map.of());
        await().atMost(Calls.PATIENCE).until(() -> app.is("ONLINE").equals("done"));
        return app;
    }

    /// Sets the presence, and answers `done` or `refused`.
    String is(String presence) {
        return asks(Map.of("type", "presence", "presence", presence))
                .get("type")
                .textValue();
    }

    /// Waits for an offer of the conversation.
    JsonNode isOffered(String conversation) {
        return hears("offer", about(conversation));
    }

    /// Takes an offer, and answers `done` or `refused`.
    String accepts(JsonNode offer) {
        return asks(Map.of(
                        "type",
                        "accept",
                        "offer",
                        offer.get("offer").textValue(),
                        "conversation",
                        offer.get("conversation").textValue()))
                .get("type")
                .textValue();
    }

    /// Waits for an offer of the conversation, takes it, and waits until it is this agent's.
    void takes(String conversation) {
        assertThat(accepts(isOffered(conversation))).isEqualTo("done");
        hears("assigned", about(conversation));
    }

    JsonNode says(String conversation, String text) {
        return asks(
                Map.of("type", "reply", "conversation", conversation, "content", Map.of("type", "text", "text", text)));
    }

    /// Asks for something of which the frame needs to tell the conversation alone, and answers `done` or `refused`.
    String does(String type, String conversation) {
        return asks(Map.of("type", type, "conversation", conversation))
                .get("type")
                .textValue();
    }

    JsonNode closes(String conversation) {
        return asks(Map.of("type", "close", "conversation", conversation, "disposition", "solved"));
    }

    /// Asks under a new id, and waits for the answer.
    JsonNode asks(Map<String, Object> frame) {
        return asks(UUID.randomUUID().toString(), frame);
    }

    /// Asks under `id`, and waits for the next answer under it.
    JsonNode asks(String id, Map<String, Object> frame) {
        Predicate<JsonNode> answers = each -> id.equals(each.path("id").textValue());
        long before = frames.stream().filter(answers).count();
        Map<String, Object> named = new HashMap<>(frame);
        named.put("id", id);
        send(named);
        return await().atMost(Calls.PATIENCE)
                .until(() -> frames.stream().filter(answers).skip(before).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    JsonNode hears(String type, Predicate<JsonNode> which) {
        return await().atMost(Calls.PATIENCE)
                .until(() -> seen(type, which).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /// What came so far.
    Stream<JsonNode> seen(String type, Predicate<JsonNode> which) {
        return frames.stream()
                .filter(frame -> type.equals(frame.path("type").textValue()))
                .filter(which);
    }

    static Predicate<JsonNode> about(String conversation) {
        return frame -> conversation.equals(frame.path("conversation").textValue());
    }

    /// The entries of the conversation that this app was shown, in the order in which they came.
    List<JsonNode> entries(String conversation) {
        List<JsonNode> entries = new ArrayList<>();
        for (JsonNode frame : frames) {
            frame.path("conversations").forEach(each -> {
                if (about(conversation).test(each)) {
                    each.path("entries").forEach(entries::add);
                }
            });
            if (about(conversation).test(frame)) {
                frame.path("entries").forEach(entries::add);
                if (frame.has("entry")) {
                    entries.add(frame.get("entry"));
                }
            }
        }
        return entries;
    }

    /// The network is gone: no closing handshake.
    void vanishes() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            frames.add(Calls.json(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void send(Map<String, ?> frame) {
        socket.sendText(Calls.text(frame), true).join();
    }
}
