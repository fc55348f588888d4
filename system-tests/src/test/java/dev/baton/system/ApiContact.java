package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.events.EventJson;
import dev.baton.local.LocalPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A contact behind the tenant's HTTP channel, who polls for replies as an omnichannel frontend would.
final class ApiContact {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final String key;
    private final String name;
    private final List<JsonNode> heard = new ArrayList<>();
    private String conversation = "";
    private String cursor = "0";
    private int messages;

    ApiContact(LocalPlatform platform, String name) {
        this.gateway = platform.url("gateway-service");
        this.key = platform.secret("channel-key.demo.api");
        this.name = name;
    }

    String conversation() {
        return conversation;
    }

    void says(String text) {
        HttpResponse<String> answer = post(name + "-" + ++messages, text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        conversation = json(answer).get("conversation").textValue();
    }

    /// Sends the latest message once more, as a provider does that missed the answer.
    void saysAgain(String text) {
        assertThat(post(name + "-" + messages, text).statusCode()).isEqualTo(202);
    }

    /// Presses the button that calls a person.
    void asksForAPerson() {
        act("human");
    }

    /// Ends the conversation, so that nobody has to serve it.
    void leaves() {
        act("leave");
    }

    private void act(String what) {
        HttpResponse<String> answer = send(request("/v1/demo/conversations/" + conversation + "/" + what)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(EventJson.mapper()
                        .valueToTree(Map.of("id", name + "-" + what, "contact", name))
                        .toString())));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private HttpResponse<String> post(String id, String text) {
        Map<String, Object> message =
                Map.of("messageId", id, "contact", name, "content", Map.of("type", "text", "text", text));
        return send(request("/v1/demo/messages")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        EventJson.mapper().valueToTree(message).toString())));
    }

    /// Waits for the next message of that side, `bot`, `agent` or `system`, and answers its text.
    String hears(String side) {
        int before = count(side);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            poll();
            return count(side) > before;
        });
        return heard.stream()
                .filter(message -> message.get("from").textValue().equals(side))
                .skip(before)
                .findFirst()
                .orElseThrow()
                .at("/content/text")
                .textValue();
    }

    /// Waits until somebody said something to this contact.
    void hearsAnybody() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            poll();
            return heard.size() > count("contact");
        });
    }

    int count(String side) {
        return (int) heard.stream()
                .filter(message -> message.get("from").textValue().equals(side))
                .count();
    }

    /// Everything that this contact's conversation showed so far, in order.
    List<JsonNode> heard() {
        poll();
        return List.copyOf(heard);
    }

    private void poll() {
        HttpResponse<String> answer =
                send(request("/v1/demo/conversations/" + conversation + "/messages?after=" + cursor)
                        .GET());
        if (answer.statusCode() == 404) {
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode page = json(answer);
        page.get("messages").forEach(heard::add);
        cursor = page.get("cursor").textValue();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("X-Api-Key", key)
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new AssertionError(unanswered);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopping);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return EventJson.mapper().readTree(answer.body());
        } catch (IOException malformed) {
            throw new AssertionError(answer.body(), malformed);
        }
    }
}
