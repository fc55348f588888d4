package dev.baton.gateway.it;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// A frontend that knows a channel's key.
final class Caller {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final String key;

    private Caller(URI gateway, String key) {
        this.gateway = gateway;
        this.key = key;
    }

    static Caller of(URI gateway, String channel) {
        return new Caller(gateway, key(channel));
    }

    static Caller withKey(URI gateway, String key) {
        return new Caller(gateway, key);
    }

    static String key(String channel) {
        return "a-key-of-the-channel-" + channel;
    }

    HttpResponse<String> says(String contact, String id, String text) {
        return post("/v1/demo/messages", message(contact, id, text));
    }

    static byte[] message(String contact, String id, String text) {
        Map<String, Object> message =
                Map.of("messageId", id, "contact", contact, "content", Map.of("type", "text", "text", text));
        return EventJson.mapper().valueToTree(message).toString().getBytes(StandardCharsets.UTF_8);
    }

    HttpResponse<String> post(String path, byte[] body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /// The texts of a conversation as this caller sees it.
    JsonNode page(String conversation, String after) {
        HttpResponse<String> answer = get("/v1/demo/conversations/" + conversation + "/messages?after=" + after);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("X-Api-Key", key);
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

    static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (IOException malformed) {
            throw new AssertionError(text, malformed);
        }
    }
}
