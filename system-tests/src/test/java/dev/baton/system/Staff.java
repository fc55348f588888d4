package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.events.EventJson;
import dev.baton.local.LocalPlatform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// The people of the tenant `demo`: made by its first administrator, signed in by name and password.
final class Staff {
    private static final String PASSWORD = "correct horse battery staple";
    private static final AtomicInteger MADE = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalPlatform platform;
    private final URI agentService;

    Staff(LocalPlatform platform) {
        this.platform = platform;
        this.agentService = platform.url("agent-service");
    }

    /// @param login unique on this platform
    record Person(String id, String login, String password) {}

    Person make(String name, List<String> roles, List<String> queues, List<String> skills, int capacity) {
        String login = name.toLowerCase(Locale.ROOT) + "-" + MADE.incrementAndGet();
        Map<String, Object> account = Map.of(
                "login", login,
                "name", name,
                "roles", roles,
                "queues", queues,
                "skills", skills,
                "capacity", capacity,
                "password", PASSWORD,
                "mustChangePassword", false);
        HttpResponse<String> answer = post("/v1/demo/agents", administrator(), account);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Person(json(answer).get("id").textValue(), login, PASSWORD);
    }

    String administrator() {
        return token("admin", platform.secret("first-admin-password"));
    }

    String token(Person person) {
        return token(person.login(), person.password());
    }

    /// A token of somebody with this role only.
    String tokenOf(String role) {
        return token(make(role, List.of(role), List.of(), List.of(), 1));
    }

    private String token(String login, String password) {
        HttpResponse<String> answer = post("/v1/demo/login", "", Map.of("login", login, "password", password));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("token").textValue();
    }

    private HttpResponse<String> post(String path, String token, Map<String, Object> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(agentService.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        EventJson.mapper().valueToTree(body).toString()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
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
