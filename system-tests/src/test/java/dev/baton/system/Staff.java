package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.local.LocalPlatform;
import java.net.URI;
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
        return new Person(Calls.json(answer).get("id").textValue(), login, PASSWORD);
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
        return Calls.json(answer).get("token").textValue();
    }

    private HttpResponse<String> post(String path, String token, Map<String, Object> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(agentService.resolve(path));
        return Calls.post(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token), body);
    }
}
