package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.events.EventJson;
import dev.baton.local.LocalPlatform;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks every endpoint that the services describe, as everybody who should not get in.
///
/// Who may call what is written down here a second time, on purpose: an endpoint that is new, or that opens to more
/// people, fails until somebody has thought about it.
class AccessIT {
    private static final Set<String> ROLES = Set.of("agent", "supervisor", "admin", "integrator");

    /// Who may call an endpoint.
    private sealed interface Caller {
        /// Nobody is asked who they are.
        record Anybody() implements Caller {}

        /// Who has the channel's key, or the visitor's token for the own conversation.
        record Contact() implements Caller {}

        record Holder(Set<String> roles) implements Caller {}
    }

    private static final Caller ANYBODY = new Caller.Anybody();
    private static final Caller CONTACT = new Caller.Contact();
    private static final Caller SIGNED_IN = new Caller.Holder(ROLES);
    private static final Caller ADMIN = new Caller.Holder(Set.of("admin"));
    private static final Caller LEADERS = new Caller.Holder(Set.of("supervisor", "admin"));

    private static final Map<String, Caller> ALLOWED = Map.ofEntries(
            Map.entry("gateway-service POST /v1/{tenant}/messages", CONTACT),
            Map.entry("gateway-service POST /v1/{tenant}/webchat/sessions", ANYBODY),
            Map.entry("gateway-service GET /v1/{tenant}/conversations/{conversation}/messages", CONTACT),
            Map.entry("gateway-service POST /v1/{tenant}/conversations/{conversation}/human", CONTACT),
            Map.entry("gateway-service POST /v1/{tenant}/conversations/{conversation}/rating", CONTACT),
            Map.entry("gateway-service POST /v1/{tenant}/conversations/{conversation}/leave", CONTACT),
            Map.entry("agent-service GET /.well-known/jwks.json", ANYBODY),
            Map.entry("agent-service POST /v1/{tenant}/login", ANYBODY),
            Map.entry("agent-service POST /v1/{tenant}/token/refresh", SIGNED_IN),
            Map.entry("agent-service POST /v1/{tenant}/password", SIGNED_IN),
            Map.entry("agent-service GET /v1/{tenant}/agents", LEADERS),
            Map.entry("agent-service POST /v1/{tenant}/agents", ADMIN),
            Map.entry("agent-service GET /v1/{tenant}/agents/{id}", LEADERS),
            Map.entry("agent-service PUT /v1/{tenant}/agents/{id}", ADMIN),
            Map.entry("agent-service POST /v1/{tenant}/agents/{id}/password", ADMIN),
            Map.entry("agent-service POST /v1/{tenant}/agents/{id}/sign-out", ADMIN),
            Map.entry(
                    "agent-service GET /v1/{tenant}/replies",
                    new Caller.Holder(Set.of("agent", "supervisor", "admin"))),
            Map.entry("agent-service PUT /v1/{tenant}/replies/{shortcut}", LEADERS),
            Map.entry("agent-service DELETE /v1/{tenant}/replies/{shortcut}", LEADERS),
            Map.entry("agent-service GET /v1/{tenant}/overview", LEADERS),
            Map.entry(
                    "agent-service GET /v1/{tenant}/directory",
                    new Caller.Holder(Set.of("agent", "supervisor", "admin"))),
            Map.entry(
                    "agent-service GET /v1/{tenant}/conversations/{conversation}/transcript",
                    new Caller.Holder(Set.of("agent", "supervisor", "admin"))),
            Map.entry("agent-service GET /v1/{tenant}/queues", LEADERS),
            Map.entry("agent-service GET /v1/{tenant}/conversations/{conversation}/waiting", LEADERS),
            Map.entry(
                    "routing-service GET /v1/{tenant}/conversations/{conversation}/why",
                    new Caller.Holder(Set.of("agent", "supervisor", "admin"))),
            Map.entry("analytics-service GET /v1/{tenant}/reports/summary", LEADERS),
            Map.entry("analytics-service GET /v1/{tenant}/reports/breakdown", LEADERS),
            Map.entry("analytics-service GET /v1/{tenant}/reports/series", LEADERS),
            Map.entry("analytics-service GET /v1/{tenant}/reports/episodes", LEADERS),
            Map.entry("analytics-service GET /v1/{tenant}/reports/agents", LEADERS),
            Map.entry("analytics-service GET /v1/{tenant}/reports/definitions", LEADERS),
            Map.entry("analytics-service GET /v1/{tenant}/reports/costs", LEADERS),
            Map.entry("analytics-service GET /v1/{tenant}/reports/cost-inputs", LEADERS),
            Map.entry("analytics-service PUT /v1/{tenant}/reports/cost-inputs", ADMIN));

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static LocalPlatform platform;
    private static Map<String, String> tokens;

    @BeforeAll
    static void signIn() {
        platform = RunningPlatform.shared();
        Staff staff = new Staff(platform);
        tokens = ROLES.stream().collect(Collectors.toMap(role -> role, staff::tokenOf));
    }

    @Test
    void everyEndpointIsThoughtOf() throws Exception {
        Set<String> described = new TreeSet<>();
        for (String service : List.of("gateway-service", "routing-service", "agent-service", "analytics-service")) {
            JsonNode paths = json(get(platform.url(service).resolve("/q/openapi?format=json")))
                    .get("paths");
            paths.properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(method -> described.add(
                                    service + " " + method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    static List<String> guarded() {
        return ALLOWED.entrySet().stream()
                .filter(endpoint -> !(endpoint.getValue() instanceof Caller.Anybody))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void whoDoesNotSayWhoTheyAreIsAskedTo(String endpoint) throws Exception {
        assertThat(call(endpoint, "demo", Map.of())).isEqualTo(401);
        assertThat(call(endpoint, "demo", Map.of("Authorization", "Bearer made.up.token")))
                .isEqualTo(401);
        assertThat(call(endpoint, "demo", Map.of("X-Api-Key", "made-up"))).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aRoleOpensWhatItIsMeantToOpenAndNothingElse(String endpoint) throws Exception {
        Map<String, Integer> answers = new TreeMap<>();
        Map<String, Integer> expected = new TreeMap<>();
        for (String role : ROLES) {
            int status = call(endpoint, "demo", bearer(role));
            boolean allowed = ALLOWED.get(endpoint) instanceof Caller.Holder holder
                    && holder.roles().contains(role);
            boolean contact = ALLOWED.get(endpoint) instanceof Caller.Contact;
            answers.put(role, status == 401 || status == 403 ? status : 200);
            expected.put(role, allowed ? 200 : contact ? 401 : 403);
        }
        assertThat(answers).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void aTokenOpensItsOwnTenantOnly(String endpoint) throws Exception {
        for (String role : ROLES) {
            assertThat(call(endpoint, "somebody-else", bearer(role))).isIn(401, 403, 404);
        }
    }

    private static Map<String, String> bearer(String role) {
        return Map.of("Authorization", "Bearer " + tokens.get(role));
    }

    private static int call(String endpoint, String tenant, Map<String, String> headers) throws Exception {
        String[] parts = endpoint.split(" ");
        String path = parts[2].replace("{tenant}", tenant).replaceAll("\\{[a-z]+}", "x-1");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        platform.url(parts[0]).resolve(path))
                .header("Content-Type", "application/json")
                .method(
                        parts[1],
                        parts[1].equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("{}"));
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String get(URI address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static JsonNode json(String text) throws Exception {
        return EventJson.mapper().readTree(text);
    }
}
