package dev.baton.agent.accounts.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.baton.agent.accounts.Account;
import dev.baton.agent.accounts.AccountStore;
import dev.baton.agent.accounts.UnannouncedAccounts;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentId;
import dev.baton.events.Envelope;
import dev.baton.events.EventJson;
import dev.baton.events.TenantId;
import dev.baton.events.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/// Accounts and sign-in on real stores.
@QuarkusTest
@QuarkusTestResource(RealStores.class)
class AccountsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "correct horse battery";

    @Inject
    AccountStore store;

    @Inject
    UnannouncedAccounts unannounced;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void theFirstAdministratorOfEveryTenantCanLogIn() {
        for (String tenant : List.of("demo", "other")) {
            logIn(tenant, "Admin", RealStores.ADMIN_PASSWORD)
                    .statusCode(200)
                    .body("agent.roles", equalTo(List.of("admin")))
                    .body("mustChangePassword", equalTo(false))
                    .body("expiresAt", notNullValue());
        }
    }

    @Test
    void wrongPasswordsAndUnknownLoginsAreAnsweredAlike() {
        String wrong = logIn("demo", "admin", "not this one at all")
                .statusCode(401)
                .contentType("application/problem+json")
                .extract()
                .asString();
        assertThat(logIn("demo", "nobody", "not this one at all")
                        .statusCode(401)
                        .extract()
                        .asString())
                .isEqualTo(wrong);
        assertThat(logIn("demo", "no login; name", "not this one at all")
                        .statusCode(401)
                        .extract()
                        .asString())
                .isEqualTo(wrong);
    }

    @Test
    void whatCannotBeReadIsExplained() {
        logIn("nowhere", "admin", PASSWORD).statusCode(404).body("fix", notNullValue());
        post("/v1/demo/login", "{\"login\":\"admin\"}", null)
                .statusCode(422)
                .body("detail", containsString("password"));
        post("/v1/demo/login", "{\"login\":\"admin\",\"pass\":\"x\"}", null)
                .statusCode(422)
                .body("detail", containsString("pass"));
        post("/v1/demo/login", "{\"login\":", null).statusCode(400);
        post("/v1/demo/login", "", null).statusCode(400);
    }

    @Test
    void guessingIsSlowedDown() {
        make("guessed", List.of("agent"));
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            answers.add(logIn("demo", "guessed", "a wrong guess " + i).extract().statusCode());
        }
        assertThat(answers.subList(0, 10)).containsOnly(401);
        assertThat(answers.getLast()).isEqualTo(429);
        logIn("demo", "guessed", PASSWORD).statusCode(429).header("Retry-After", notNullValue());
        logIn("demo", "admin", RealStores.ADMIN_PASSWORD).statusCode(200);
    }

    @Test
    void aTokenIsProvedByThePublishedKeys() throws Exception {
        String token = token("demo", "admin", RealStores.ADMIN_PASSWORD);
        JWTAuthContextInfo checks = new JWTAuthContextInfo(
                given().get("/.well-known/jwks.json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString(),
                "baton");
        checks.setPublicKeyLocation(null);
        checks.setPublicKeyContent(given().get("/.well-known/jwks.json").asString());
        checks.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        checks.setExpectedAudience(Set.of("baton"));

        JsonWebToken read = new DefaultJWTParser(checks).parse(token);

        assertThat(read.<String>getClaim("tenant")).isEqualTo("demo");
        assertThat(read.getGroups()).contains("admin");
        assertThat(read.getName()).isEqualTo("admin");
        assertThat(read.getExpirationTime() - read.getIssuedAtTime()).isEqualTo(15 * 60);
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]));
        assertThat(header)
                .contains(given().get("/.well-known/jwks.json").jsonPath().getString("keys[0].kid"));
    }

    @Test
    void aTokenOpensItsOwnTenantOnly() {
        String token = token("demo", "admin", RealStores.ADMIN_PASSWORD);
        get("/v1/demo/agents", token).statusCode(200).body("agents.login", hasItem("admin"));
        get("/v1/other/agents", token)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("title", equalTo("Wrong tenant"));
        post("/v1/other/token/refresh", "", token).statusCode(403);
    }

    @Test
    void whoHasNoTokenOrNoRoleIsTurnedAway() {
        get("/v1/demo/agents", null)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("fix", containsString("/login"));
        get("/v1/demo/agents", "no.valid.token").statusCode(401).contentType("application/problem+json");
        String admin = token("demo", "admin", RealStores.ADMIN_PASSWORD);
        get("/v1/demo/agents", admin.substring(0, admin.length() - 8) + "AAAAAAAA")
                .statusCode(401);

        make("supervising", List.of("supervisor"));
        make("serving", List.of("agent"));
        get("/v1/demo/agents", token("demo", "supervising", PASSWORD)).statusCode(200);
        get("/v1/demo/agents", token("demo", "serving", PASSWORD))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("title", equalTo("Not allowed"));
        post("/v1/demo/agents", account("made-by-supervisor", List.of("agent")), token("demo", "supervising", PASSWORD))
                .statusCode(403);
    }

    @Test
    void aSessionIsRenewedUntilItIsEnded() {
        String id = make("renewed", List.of("agent"));
        String token = token("demo", "renewed", PASSWORD);
        String renewed = post("/v1/demo/token/refresh", "", token)
                .statusCode(200)
                .extract()
                .path("token");
        post("/v1/demo/token/refresh", "", renewed).statusCode(200);

        post("/v1/demo/agents/" + id + "/sign-out", "", token("demo", "admin", RealStores.ADMIN_PASSWORD))
                .statusCode(204);

        post("/v1/demo/token/refresh", "", renewed)
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json");
        logIn("demo", "renewed", PASSWORD).statusCode(200);
    }

    @Test
    void aClosedAccountStaysOutside() {
        String id = make("closed", List.of("supervisor"));
        String token = token("demo", "closed", PASSWORD);

        put(id, Map.of("active", false), 1).statusCode(200).body("version", equalTo(2));

        post("/v1/demo/token/refresh", "", token).statusCode(401);
        get("/v1/demo/agents", token).statusCode(401);
        logIn("demo", "closed", PASSWORD).statusCode(401);
    }

    @Test
    void whoMustChangeThePasswordCanDoNothingElse() {
        String id = make("forgetful", List.of("supervisor"));
        post(
                        "/v1/demo/agents/" + id + "/password",
                        Map.of("password", "given by the admin"),
                        token("demo", "admin", RealStores.ADMIN_PASSWORD))
                .statusCode(204);
        logIn("demo", "forgetful", PASSWORD).statusCode(401);
        String token = logIn("demo", "forgetful", "given by the admin")
                .statusCode(200)
                .body("mustChangePassword", equalTo(true))
                .extract()
                .path("token");
        get("/v1/demo/agents", token).statusCode(403);
        post("/v1/demo/token/refresh", "", token).statusCode(403);
        post("/v1/demo/password", Map.of("current", "given by the admin", "chosen", "short"), token)
                .statusCode(422)
                .body("detail", containsString("at least 12"));

        String free = post(
                        "/v1/demo/password",
                        Map.of("current", "given by the admin", "chosen", "chosen by myself"),
                        token)
                .statusCode(200)
                .extract()
                .path("token");

        get("/v1/demo/agents", free).statusCode(200);
        post("/v1/demo/password", Map.of("current", "chosen by myself", "chosen", "another one again"), token)
                .statusCode(401);
        logIn("demo", "forgetful", "chosen by myself").statusCode(200);
    }

    @Test
    void wrongReferencesAreNamed() {
        String admin = token("demo", "admin", RealStores.ADMIN_PASSWORD);
        refused(admin, Map.of("queues", List.of("no-such-queue")), "no-such-queue")
                .body("fix", containsString("billing"));
        refused(admin, Map.of("capacity", 1001), "capacity");
        refused(admin, Map.of("capacity", -1), "capacity");
        refused(admin, Map.of("roles", List.of("boss")), "role");
        refused(admin, Map.of("roles", List.of()), "roles");
        refused(admin, Map.of("name", "x".repeat(101)), "name");
        refused(admin, Map.of("login", "two words"), "login");
        refused(admin, Map.of("password", "wrongly made 1".substring(0, 11)), "12");
        refused(admin, Map.of("skills", List.of("Not Kebab")), "skill");
        make("doubled", List.of("agent"));
        post("/v1/demo/agents", account("Doubled", List.of("agent")), admin)
                .statusCode(409)
                .body("detail", containsString("doubled"));
        get("/v1/demo/agents/nobody", admin).statusCode(404);
        get("/v1/demo/agents/%20", admin).statusCode(404);
    }

    @Test
    void nobodysChangeIsLost() {
        String id = make("contended", List.of("agent"));
        put(id, Map.of("capacity", 3), 1).statusCode(200);
        put(id, Map.of("capacity", 4), 1).statusCode(409).body("title", equalTo("Changed meanwhile"));
    }

    @Test
    void aTenantKeepsAnAdministrator() {
        String token = token("other", "admin", RealStores.ADMIN_PASSWORD);
        String id = get("/v1/other/agents", token).extract().path("agents[0].id");
        Map<String, Object> change = change(Map.of("roles", List.of("agent")), 1);
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(change)
                .put("/v1/other/agents/" + id)
                .then()
                .statusCode(409)
                .body("title", equalTo("Last administrator"));
    }

    @Test
    void theDispatcherHearsOfEveryAccountAndChange() {
        String id = make("announced", List.of("agent"));
        assertThat(announced(id, 1).getLast())
                .isEqualTo(new RegisterAgent(
                        new AgentId(id), "Announced", List.of(), List.of("en"), 2, true, List.of("agent")));
        put(id, Map.of("roles", List.of("integrator")), 1).statusCode(200);
        assertThat(announced(id, 2).getLast().active()).isFalse();
    }

    @Test
    void aCrashBetweenCommitAndAnnouncementLosesNothing() {
        TenantId tenant = new TenantId("demo");
        Account admin = store.all(tenant).getFirst();
        AgentId id = new AgentId("crashed");
        List<Envelope> lost = new ArrayList<>();
        Account account = new Account(
                id,
                tenant,
                new dev.baton.agent.accounts.LoginName("crashed"),
                admin.profile(),
                admin.passwordHash(),
                false,
                1,
                1);
        store.add(account, Instant.now());
        try {
            unannounced.announce(events -> {
                lost.addAll(events);
                throw new IllegalStateException("killed before the broker acknowledged");
            });
        } catch (IllegalStateException killed) {
            assertThat(lost).isNotEmpty();
        }

        assertThat(announced("crashed", 1)).hasSize(1);
    }

    @Test
    void loginsAreCounted() {
        logIn("demo", "admin", RealStores.ADMIN_PASSWORD).statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        assertThat(given().get("/q/metrics").asString())
                .contains("baton_agent_logins_total{outcome=\"succeeded\"}", "baton_agent_accounts_announced_total");
    }

    private List<RegisterAgent> announced(String agent, int atLeast) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrap, "group.id", "it-" + agent + atLeast, "auto.offset.reset", "earliest");
        List<RegisterAgent> heard = new ArrayList<>();
        try (var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            reader.subscribe(List.of(Topic.AGENT_COMMANDS.topicName()));
            await().atMost(PATIENCE).until(() -> {
                reader.poll(Duration.ofMillis(100)).forEach(record -> {
                    assertThat(record.key()).isIn("demo", "other");
                    Envelope event = EventJson.read(Topic.AGENT_COMMANDS, record.value());
                    if (event.data() instanceof RegisterAgent said
                            && said.agent().value().equals(agent)) {
                        heard.add(said);
                    }
                });
                return heard.size() >= atLeast;
            });
        }
        return heard;
    }

    private static ValidatableResponse refused(String token, Map<String, Object> fields, String detail) {
        Map<String, Object> account = account("wrongly-made", List.of("agent"));
        account.putAll(fields);
        return post("/v1/demo/agents", account, token)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString(detail))
                .body("fix", notNullValue());
    }

    private static String make(String login, List<String> roles) {
        return post("/v1/demo/agents", account(login, roles), token("demo", "admin", RealStores.ADMIN_PASSWORD))
                .statusCode(201)
                .header("Location", containsString("/v1/demo/agents/"))
                .body("roles", containsInAnyOrder(roles.toArray()))
                .extract()
                .path("id");
    }

    private static Map<String, Object> account(String login, List<String> roles) {
        Map<String, Object> account = new HashMap<>();
        account.put("login", login);
        account.put("name", login.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + login.substring(1));
        account.put("roles", roles);
        account.put("skills", List.of("en"));
        account.put("capacity", 2);
        account.put("password", PASSWORD);
        account.put("mustChangePassword", false);
        return account;
    }

    private static ValidatableResponse put(String id, Map<String, Object> fields, long version) {
        return given().auth()
                .oauth2(token("demo", "admin", RealStores.ADMIN_PASSWORD))
                .contentType(ContentType.JSON)
                .body(change(fields, version))
                .put("/v1/demo/agents/" + id)
                .then();
    }

    private static Map<String, Object> change(Map<String, Object> fields, long version) {
        Map<String, Object> change = new HashMap<>(Map.of(
                "name",
                "Changed",
                "roles",
                List.of("agent"),
                "queues",
                List.of(),
                "skills",
                List.of(),
                "capacity",
                2,
                "active",
                true,
                "version",
                version));
        change.putAll(fields);
        return change;
    }

    private static String token(String tenant, String login, String password) {
        return logIn(tenant, login, password).statusCode(200).extract().path("token");
    }

    private static ValidatableResponse logIn(String tenant, String login, String password) {
        return post("/v1/" + tenant + "/login", Map.of("login", login, "password", password), null);
    }

    private static ValidatableResponse get(String path, String token) {
        return with(token).urlEncodingEnabled(false).get(path).then();
    }

    private static ValidatableResponse post(String path, Object body, String token) {
        return with(token).contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static RequestSpecification with(String token) {
        return token == null ? given() : given().header("Authorization", "Bearer " + token);
    }
}
