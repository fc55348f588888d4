package dev.baton.routing.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.Event;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.Proposal;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.ScoredIntent;
import dev.baton.events.TenantId;
import dev.baton.events.Topic;
import dev.baton.kit.kafka.KafkaEmitter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole service on a real Kafka and a real Redis.
@QuarkusTest
@QuarkusTestResource(RealStores.class)
class RoutingServiceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    KafkaEmitter emitter;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final List<Envelope> said = new ArrayList<>();
    private KafkaConsumer<String, byte[]> reader;

    @BeforeEach
    void listen() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "group.id", "routing-it", "auto.offset.reset", "earliest");
        reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        reader.subscribe(List.of(Topic.ROUTING_DECISIONS.topicName(), Topic.OUTBOUND_MESSAGES.topicName()));
    }

    @AfterEach
    void stopListening() {
        reader.close();
    }

    @Test
    void aProposalIsReleasedToTheContact() {
        MessageReceived message = message("m1", "Where is my order?");
        emitter.emit(List.of(about("conversation-1", message)));
        Proposal answer = new Proposal.Answer("order-status", List.of(new Content.Text("On its way.")), List.of());
        emitter.emit(List.of(about(
                "conversation-1",
                new MessageUnderstood(
                        message,
                        "en",
                        List.of(new ScoredIntent("order-status", 0.9)),
                        List.of(),
                        0,
                        false,
                        answer,
                        "model-1"))));

        awaitSaid("conversation-1", AnswerReleased.class);
        ReplySent reply = awaitSaid("conversation-1", ReplySent.class, said -> said.inReplyTo() != null);

        assertThat(reply.content()).isEqualTo(new Content.Text("On its way."));
        assertThat(reply.inReplyTo()).isEqualTo(message.message());
    }

    @Test
    void whenTheBotSaysNothingThePassingTimeBringsAPerson() {
        emitter.emit(List.of(about("conversation-2", message("m2", "Is anybody there?"))));

        Escalated escalated = awaitSaid("conversation-2", Escalated.class);

        assertThat(escalated.reasons())
                .extracting(reason -> reason.code())
                .containsExactly(ReasonCode.BOT_LATE, ReasonCode.QUEUE_FOR_THE_REST);
        String agent = PublishedKeys.token("demo", "agent");
        why("conversation-2", agent)
                .statusCode(200)
                .body("holder.type", equalTo("waiting"))
                .body(
                        "escalated",
                        equalTo("A person was brought in: the bot did not answer in time "
                                + "(no outcome within 3000 ms)."));
        given().auth()
                .oauth2(agent)
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                .get("/v1/demo/conversations/conversation-2/why")
                .then()
                .body("summary", containsString("综合咨询"));
    }

    @Test
    void whyIsForThePeopleOfTheTenant() {
        given().get("/v1/demo/conversations/conversation-9/why").then().statusCode(401);
        why("conversation-9", PublishedKeys.token("demo", "integrator")).statusCode(403);
        why("conversation-9", PublishedKeys.token("other", "admin"))
                .statusCode(403)
                .body("title", equalTo("Wrong tenant"));
        why("conversation-9", PublishedKeys.token("demo", "supervisor"))
                .statusCode(404)
                .contentType("application/problem+json")
                .body("fix", notNullValue());
    }

    private static ValidatableResponse why(String conversation, String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/demo/conversations/" + conversation + "/why")
                .then();
    }

    @Test
    void itIsAliveAndReady() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        given().get("/q/health/live").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString()).contains("baton_routing_deadlines_open");
    }

    private <T extends Event> T awaitSaid(String conversation, Class<T> type) {
        return awaitSaid(conversation, type, any -> true);
    }

    private <T extends Event> T awaitSaid(String conversation, Class<T> type, Predicate<T> wanted) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            reader.poll(Duration.ofMillis(100))
                                    .forEach(record -> said.add(EventJson.read(
                                            Topic.named(record.topic()).orElseThrow(), record.value())));
                            return said.stream()
                                    .filter(envelope -> envelope.key().equals(conversation))
                                    .map(Envelope::data)
                                    .filter(type::isInstance)
                                    .map(type::cast)
                                    .filter(wanted)
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    private static MessageReceived message(String id, String words) {
        return new MessageReceived(
                new MessageId(id),
                new ChannelId("web"),
                new ContactId("contact-1"),
                new Content.Text(words),
                null,
                Map.of());
    }

    private static Envelope about(String conversation, Event event) {
        return new Envelope(
                EventId.of("it", conversation, event.getClass().getSimpleName()),
                Instant.now(),
                new TenantId("demo"),
                new ConversationId(conversation),
                null,
                event);
    }
}
