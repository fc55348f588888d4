package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.local.LocalPlatform;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A contact behind the tenant's HTTP channel, who polls for replies as an omnichannel frontend would.
final class ApiContact {
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
        conversation = Calls.json(answer).get("conversation").textValue();
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
        HttpResponse<String> answer = Calls.post(
                request("/v1/demo/conversations/" + conversation + "/" + what),
                Map.of("id", name + "-" + what, "contact", name));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private HttpResponse<String> post(String id, String text) {
        Map<String, Object> message =
                Map.of("messageId", id, "contact", name, "content", Map.of("type", "text", "text", text));
        return Calls.post(request("/v1/demo/messages"), message);
    }

    /// Waits for the next message of that side, `bot`, `agent` or `system`, and answers its text.
    String hears(String side) {
        int before = count(side);
        await().atMost(Calls.PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
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
        await().atMost(Calls.PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            poll();
            return heard.size() > count("contact");
        });
    }

    int count(String side) {
        return (int) heard.stream()
                .filter(message -> message.get("from").textValue().equals(side))
                .count();
    }

    /// Everything that this contact's conversation showed so far, in order, but for the greeting.
    List<JsonNode> heard() {
        poll();
        return List.copyOf(heard);
    }

    private void poll() {
        HttpResponse<String> answer =
                Calls.send(request("/v1/demo/conversations/" + conversation + "/messages?after=" + cursor)
                        .GET());
        if (answer.statusCode() == 404) {
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode page = Calls.json(answer);
        page.get("messages").forEach(message -> {
            if (!isGreeting(message)) {
                heard.add(message);
            }
        });
        cursor = page.get("cursor").textValue();
    }

    /// The bot says at the start that a bot speaks, which answers nothing.
    private static boolean isGreeting(JsonNode message) {
        return message.get("from").textValue().equals("bot") && !message.hasNonNull("inReplyTo");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("X-Api-Key", key);
    }
}
