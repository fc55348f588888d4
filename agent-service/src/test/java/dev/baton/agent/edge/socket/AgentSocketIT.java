package dev.baton.agent.edge.socket;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.agent.accounts.http.RealStores;
import dev.baton.events.AgentOutcome.AgentReplied;
import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.Event;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.HandoffSummary;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.TenantId;
import dev.baton.events.Topic;
import dev.baton.kit.kafka.KafkaEmitter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Agents' apps on real stores. Each test has a skill of its own, so no other test's agents are offered its
/// conversations.
@QuarkusTest
@QuarkusTestResource(RealStores.class)
@QuarkusTestResource(QuickEdge.class)
class AgentSocketIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "correct horse battery";

    @Inject
    KafkaEmitter emitter;

    @TestHTTPResource("/")
    URI base;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void ofTwoAgentsWhoRaceForOneOfferOneGetsIt() {
        TestApp ann = online(agent("race-ann", "race"));
        TestApp bob = online(agent("race-bob", "race"));
        escalate("race-1", "race");
        await().atMost(PATIENCE).until(() -> offer(ann, "race-1") != null || offer(bob, "race-1") != null);
        JsonNode offer = offer(ann, "race-1") == null ? offer(bob, "race-1") : offer(ann, "race-1");

        List<JsonNode> answers = List.of(ann, bob).parallelStream()
                .map(app -> app.asks("take", accept(offer)))
                .toList();

        assertThat(answers)
                .extracting(answer -> answer.get("type").asText())
                .containsExactlyInAnyOrder("done", "refused");
        assertThat(answers)
                .filteredOn(answer -> answer.get("type").asText().equals("refused"))
                .extracting(answer -> answer.get("reason").asText())
                .containsExactly("OFFER_NOT_OPEN");
    }

    @Test
    void aReplyThatIsSentAgainUnderTheSameIdIsSaidOnceAndAnsweredEachTime() {
        String token = agent("reply-ann", "reply");
        TestApp ann = online(token);
        assign(ann, "reply-1", "reply");
        Map<String, Object> reply = Map.of(
                "type", "reply", "conversation", "reply-1", "content", Map.of("type", "text", "text", "Hello there"));

        JsonNode first = ann.asks("r-1", reply);
        JsonNode second = ann.asks("r-1", reply);
        JsonNode elsewhere = TestApp.of(base, token, Map.of()).asks("r-1", reply);

        assertThat(first.get("type").asText()).as(first.toString()).isEqualTo("done");
        assertThat(second).isEqualTo(first);
        assertThat(elsewhere).isEqualTo(first);
        assertThat(repliesIn("reply-1")).isEqualTo(1);
    }

    @Test
    void whoComesBackWithACursorMissesNothingAndHearsNothingTwice() {
        String token = agent("resume-ann", "resume");
        TestApp before = online(token);
        write("resume-1", 0, 3);
        assign(before, "resume-1", "resume");
        write("resume-1", 3, 6);
        await().atMost(PATIENCE).until(() -> messages(before, "resume-1").size() == 6);
        long last = before.entries("resume-1").getLast().get("seq").asLong();
        before.vanishes();
        write("resume-1", 6, 9);

        TestApp after = TestApp.of(base, token, Map.of("resume-1", last));
        write("resume-1", 9, 12);

        await().atMost(PATIENCE).until(() -> messages(after, "resume-1").size() >= 6);
        assertThat(messages(after, "resume-1")).containsExactly("m6", "m7", "m8", "m9", "m10", "m11");
        List<Long> numbers = new ArrayList<>();
        before.entries("resume-1").forEach(entry -> numbers.add(entry.get("seq").asLong()));
        after.entries("resume-1").forEach(entry -> numbers.add(entry.get("seq").asLong()));
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whenTheLastAppOfAnAgentIsGoneTheConversationGoesToSomebodyElse() {
        String token = agent("gone-ann", "gone");
        TestApp ann = online(token);
        TestApp second = TestApp.of(base, token, Map.of());
        assign(ann, "gone-1", "gone");
        second.hears("assigned");
        TestApp bob = online(agent("gone-bob", "gone"));
        ann.vanishes();
        second.vanishes();

        bob.hears("offer", frame -> frame.get("conversation").asText().equals("gone-1"));
    }

    @Test
    void whoeverComesWithTheWrongTokenIsToldWhyAndShownOut() {
        TestApp stranger = new TestApp(base, "demo");
        stranger.send(Map.of("type", "hello", "token", logIn("other", "admin", RealStores.ADMIN_PASSWORD)));
        assertThat(stranger.hears("refused").get("reason").asText()).isEqualTo("forbidden");
        assertThat(stranger.awaitClose()).isEqualTo(4401);

        TestApp administrator = new TestApp(base, "demo");
        administrator.send(Map.of("type", "hello", "token", logIn("demo", "admin", RealStores.ADMIN_PASSWORD)));
        assertThat(administrator.hears("refused").get("detail").asText()).contains("agents and supervisors");

        TestApp forger = new TestApp(base, "demo");
        forger.send(Map.of("type", "hello", "token", "no.such.token"));
        assertThat(forger.hears("refused").get("reason").asText()).isEqualTo("not-authenticated");

        TestApp silent = new TestApp(base, "demo");
        silent.send(Map.of("type", "presence", "presence", "ONLINE"));
        assertThat(silent.hears("refused").get("reason").asText()).isEqualTo("not-authenticated");
    }

    @Test
    void whatMakesNoSenseIsExplainedAndChangesNothing() {
        TestApp ann = online(agent("sense-ann", "sense"));
        ann.say("{\"type\":");
        assertThat(ann.hears("refused", frame -> frame.get("reason").asText().equals("malformed")))
                .isNotNull();
        ann.say("x".repeat(70_000));
        assertThat(ann.hears("refused", frame -> frame.get("reason").asText().equals("too-large")))
                .isNotNull();
        assertThat(ann.asks("a", Map.of("type", "dance")).get("detail").asText())
                .contains("no such type");
        assertThat(ann.asks("b", Map.of("type", "presence")).get("detail").asText())
                .contains("presence is missing");
        Map<String, ?> text = Map.of("type", "text", "text", "x".repeat(4_001));
        assertThat(ann.asks("c", Map.of("type", "reply", "conversation", "sense-1", "content", text))
                        .get("detail")
                        .asText())
                .contains("at most 4000");
        assertThat(ann.asks("d", Map.of("type", "close", "conversation", "sense-1", "disposition", "solved"))
                        .get("reason")
                        .asText())
                .isEqualTo("NOT_THE_HOLDER");
    }

    @Test
    void anAcceptanceThatRoutingDoesNotLetThroughIsTakenBack() {
        TestApp ann = online(agent("void-ann", "void"));
        assign(ann, "void-1", "void");
        say(
                "void-1",
                "refused",
                new ActRefused(
                        episode("void-1"),
                        EventId.of("void"),
                        ActRefused.Act.ACCEPTANCE,
                        2L,
                        5,
                        List.of(Reason.of(ReasonCode.STALE_EPOCH))));
        assertThat(ann.hears("released").get("conversation").asText()).isEqualTo("void-1");
    }

    @Test
    void aTranscriptIsReadByWhoServedItAndBySupervisorsOnly() {
        String ann = agent("read-ann", "read");
        write("read-1", 0, 3);
        TestApp app = online(ann);
        assign(app, "read-1", "read");
        await().atMost(PATIENCE).until(() -> messages(app, "read-1").size() == 3);

        assertThat(transcript(ann, "?after=1&limit=2").jsonPath().getList("entries.seq", Integer.class))
                .containsExactly(2, 3);
        assertThat(transcript(agent("read-eve", "nothing"), "").statusCode()).isEqualTo(404);
        assertThat(transcript(logIn("demo", "admin", RealStores.ADMIN_PASSWORD), "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(transcript(logIn("other", "admin", RealStores.ADMIN_PASSWORD), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(transcript(ann, "?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void aSupervisorListensUnseenWhispersBargesInAndTakesOverWhileAColleagueIsConsulted() {
        TestApp ann = online(agent("floor-ann", "floor"));
        assign(ann, "floor-1", "floor");
        TestApp sue = online(account("floor-sue", "supervisor", "nothing"));
        TestApp bob = online(agent("floor-bob", "nothing"));

        done(sue.asks("s-1", inTheFloor("listen")));
        assertThat(sue.hears("joined").get("part").asText()).isEqualTo("LISTENS");
        assertThat(bob.asks("b-1", inTheFloor("listen")).get("reason").asText()).isEqualTo("NOT_ALLOWED");
        done(ann.asks("a-1", Map.of("type", "consult", "conversation", "floor-1", "toAgent", id("floor-bob"))));
        assertThat(bob.hears("joined").get("part").asText()).isEqualTo("CONSULTED");
        assertThat(parts(ann.hears("company"))).containsExactly("CONSULTED");

        done(sue.asks("s-2", inTheFloor("whisper")));
        ann.hears("company", frame -> parts(frame).contains("WHISPERS"));
        done(sue.asks("s-3", Map.of("type", "note", "conversation", "floor-1", "text", "offer a refund")));
        ann.hears("entry", frame -> frame.at("/entry/kind").asText().equals("note"));
        bob.hears("entry", frame -> frame.at("/entry/kind").asText().equals("note"));

        done(sue.asks("s-4", inTheFloor("barge")));
        Map<String, Object> reply = Map.of(
                "type", "reply", "conversation", "floor-1", "content", Map.of("type", "text", "text", "Hello there"));
        assertThat(bob.asks("b-2", reply).get("reason").asText()).isEqualTo("NOT_ALLOWED");
        assertThat(done(sue.asks("s-5", reply)).hasNonNull("message")).isTrue();

        done(sue.asks("s-6", inTheFloor("takeover")));
        sue.hears("assigned", frame -> frame.get("conversation").asText().equals("floor-1"));
        assertThat(ann.hears("released").get("how").asText()).isEqualTo("taken-over");
        bob.hears("left");
    }

    private static Map<String, Object> inTheFloor(String type) {
        return Map.of("type", type, "conversation", "floor-1");
    }

    private static JsonNode done(JsonNode answer) {
        assertThat(answer.get("type").asText()).as(answer.toString()).isEqualTo("done");
        return answer;
    }

    private static List<String> parts(JsonNode company) {
        return company.get("agents").findValuesAsText("part");
    }

    private static String id(String login) {
        return given().auth()
                .oauth2(logIn("demo", "admin", RealStores.ADMIN_PASSWORD))
                .get("/v1/demo/agents")
                .then()
                .statusCode(200)
                .extract()
                .path("agents.find { it.login == '%s' }.id".formatted(login));
    }

    private static io.restassured.response.Response transcript(String token, String query) {
        return given().auth().oauth2(token).get("/v1/demo/conversations/read-1/transcript" + query);
    }

    /// Makes an account and signs in.
    private static String agent(String login, String skill) {
        return account(login, "agent", skill);
    }

    private static String account(String login, String role, String skill) {
        String admin = logIn("demo", "admin", RealStores.ADMIN_PASSWORD);
        given().auth()
                .oauth2(admin)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "login",
                        login,
                        "name",
                        "Agent " + login,
                        "roles",
                        Set.of(role),
                        "skills",
                        Set.of(skill),
                        "capacity",
                        3,
                        "password",
                        PASSWORD,
                        "mustChangePassword",
                        false))
                .post("/v1/demo/agents")
                .then()
                .statusCode(201);
        return logIn("demo", login, PASSWORD);
    }

    private static String logIn(String tenant, String login, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", password))
                .post("/v1/" + tenant + "/login")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    /// Connects, and waits until the dispatcher knows the agent and has the agent online.
    private TestApp online(String token) {
        TestApp app = TestApp.of(base, token, Map.of());
        int[] tries = {0};
        await().atMost(PATIENCE)
                .until(() -> app.asks("on-" + ++tries[0], Map.of("type", "presence", "presence", "ONLINE"))
                        .get("type")
                        .asText()
                        .equals("done"));
        return app;
    }

    private void assign(TestApp app, String conversation, String skill) {
        escalate(conversation, skill);
        JsonNode offer =
                app.hears("offer", frame -> frame.get("conversation").asText().equals(conversation));
        assertThat(app.asks("accept-" + conversation, accept(offer)).get("type").asText())
                .isEqualTo("done");
        app.hears("assigned", frame -> frame.get("conversation").asText().equals(conversation));
    }

    private static Map<String, Object> accept(JsonNode offer) {
        return Map.of(
                "type",
                "accept",
                "conversation",
                offer.get("conversation").asText(),
                "offer",
                offer.get("offer").asText());
    }

    private static JsonNode offer(TestApp app, String conversation) {
        return app.find("offer", frame -> frame.get("conversation").asText().equals(conversation))
                .orElse(null);
    }

    private static List<String> messages(TestApp app, String conversation) {
        return app.entries(conversation).stream()
                .filter(entry -> entry.get("kind").asText().equals("message"))
                .map(entry -> entry.get("message").asText())
                .toList();
    }

    private void escalate(String conversation, String skill) {
        say(
                conversation,
                "escalated",
                new Escalated(
                        episode(conversation),
                        null,
                        new ChannelId("web"),
                        new ContactId("contact"),
                        new QueueId("general"),
                        List.of(skill),
                        0,
                        "en",
                        HandoffSummary.NOTHING_KNOWN,
                        2,
                        List.of(Reason.of(ReasonCode.HUMAN_REQUESTED))));
    }

    private void write(String conversation, int from, int until) {
        for (int i = from; i < until; i++) {
            say(
                    conversation,
                    "m" + i,
                    new MessageReceived(
                            new MessageId("m" + i),
                            new ChannelId("web"),
                            new ContactId("contact"),
                            new Content.Text("message " + i),
                            null,
                            Map.of()));
        }
    }

    private void say(String conversation, String name, Event event) {
        emitter.emit(List.of(new Envelope(
                EventId.of(conversation, name),
                Instant.now(),
                new TenantId("demo"),
                new ConversationId(conversation),
                null,
                event)));
    }

    private static EpisodeId episode(String conversation) {
        return new EpisodeId("episode-of-" + conversation);
    }

    /// How many replies the dispatcher said in the conversation, all records of the topic being read.
    private long repliesIn(String conversation) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "group.id", "socket-it", "auto.offset.reset", "earliest");
        try (var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = reader.partitionsFor(Topic.AGENT_OUTCOMES.topicName()).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<org.apache.kafka.common.TopicPartition, Long> ends = reader.endOffsets(partitions);
            Set<EventId> replies = new java.util.HashSet<>();
            while (partitions.stream().anyMatch(each -> reader.position(each) < ends.get(each))) {
                reader.poll(Duration.ofMillis(100)).forEach(record -> {
                    Envelope event = EventJson.read(Topic.AGENT_OUTCOMES, record.value());
                    if (event.data() instanceof AgentReplied && event.key().equals(conversation)) {
                        replies.add(event.id());
                    }
                });
            }
            return replies.size();
        }
    }
}
