package dev.baton.gateway.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.events.ContactId;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.ReceiptEvent.MessageRead;
import dev.baton.events.Topic;
import dev.baton.kit.kafka.KafkaEmitter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStores.class)
class ChatSocketIT {
    @Inject
    KafkaEmitter emitter;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @TestHTTPResource("/")
    URI gateway;

    private String token;
    private ConversationId conversation;
    private ContactId visitor;

    @BeforeEach
    void openChat() {
        JsonNode session =
                Caller.json(Caller.withKey(gateway, "none").post("/v1/demo/webchat/sessions", "{}".getBytes(UTF_8)));
        token = session.get("token").textValue();
        conversation = new ConversationId(session.get("conversation").textValue());
    }

    @Test
    void whatIsSaidIsAcceptedShownAndReachesTheLog() {
        ChatClient chat = new ChatClient(gateway, token, "");
        assertThat(chat.hears("hello", 1).get("conversation").textValue()).isEqualTo(conversation.value());

        chat.say("{\"type\":\"message\",\"id\":\"c-1\",\"content\":{\"type\":\"text\",\"text\":\"hello\"}}");
        chat.say("{\"type\":\"message\",\"id\":\"c-1\",\"content\":{\"type\":\"text\",\"text\":\"hello\"}}");

        String message = chat.hears("accepted", 2).get("message").textValue();
        assertThat(chat.hears("message", 1).get("id").textValue()).isEqualTo(message);
        try (Log log = new Log(bootstrap, Topic.INBOUND_MESSAGES, Topic.INBOUND_MESSAGES.topicName())) {
            Envelope logged = log.awaits(conversation, event -> event.data() instanceof MessageReceived);
            assertThat(((MessageReceived) logged.data()).message().value()).isEqualTo(message);
        }
        assertThat(chat.messageIds()).containsExactly(message);
        chat.breaks();
    }

    @Test
    void whoComesBackWithACursorMissesNothingAndHearsNothingTwice() {
        ChatClient first = new ChatClient(gateway, token, "");
        visitor = introduced(first);
        replies("back-1", "back-2");
        String cursor = first.hears("message", 3).get("cursor").textValue();
        first.breaks();
        replies("back-3", "back-4");

        ChatClient second = new ChatClient(gateway, token, cursor);
        second.hears("message", 2);
        replies("back-5");
        second.hears("message", 3);

        assertThat(first.messageIds().subList(1, 3)).containsExactly("back-1", "back-2");
        assertThat(second.messageIds()).containsExactly("back-3", "back-4", "back-5");
        second.breaks();
    }

    @Test
    void whatIsReadIsReportedOnce() {
        ChatClient chat = new ChatClient(gateway, token, "");
        visitor = introduced(chat);
        replies("read-1");
        String cursor = chat.hears("message", 2).get("cursor").textValue();

        chat.say("{\"type\":\"read\",\"cursor\":\"" + cursor + "\"}");
        chat.say("{\"type\":\"read\",\"cursor\":\"" + cursor + "\"}");
        chat.say("{\"type\":\"leave\",\"id\":\"l-1\"}");
        chat.hears("accepted", 2);

        try (Log log = new Log(bootstrap, Topic.DELIVERY_RECEIPTS, Topic.DELIVERY_RECEIPTS.topicName())) {
            MessageRead read = new MessageRead(new MessageId("read-1"));
            log.awaits(conversation, event -> event.data().equals(read));
            assertThat(log.about(conversation))
                    .filteredOn(event -> event.data().equals(read))
                    .hasSize(1);
        }
        chat.breaks();
    }

    @Test
    void framesThatCannotBeTakenAreAnsweredAndTheSocketStaysOpen() {
        ChatClient chat = new ChatClient(gateway, token, "");
        chat.hears("hello", 1);

        chat.say("no json");
        chat.say("{\"type\":\"message\",\"id\":\"e-1\",\"content\":{\"type\":\"text\",\"text\":\"\"}}");
        chat.say("{\"type\":\"dance\"}");

        chat.hears("problem", 3);
        assertThat(chat.all("problem"))
                .extracting(problem -> problem.get("status").intValue())
                .containsExactlyInAnyOrder(400, 422, 422);
        assertThat(chat.closedWith()).isZero();
        chat.breaks();
    }

    @Test
    void aTokenThatIsNoneIsNotAdmitted() {
        ChatClient chat = new ChatClient(gateway, "no.token", "");

        await().atMost(Duration.ofSeconds(10)).until(() -> chat.closedWith() == 4401);
        assertThat(chat.hears("problem", 1).get("status").intValue()).isEqualTo(401);
    }

    /// Says something, so that the log tells how the channel names this visitor.
    private ContactId introduced(ChatClient chat) {
        chat.say("{\"type\":\"message\",\"id\":\"i-1\",\"content\":{\"type\":\"text\",\"text\":\"hi\"}}");
        chat.hears("message", 1);
        try (Log log = new Log(bootstrap, Topic.INBOUND_MESSAGES, Topic.INBOUND_MESSAGES.topicName())) {
            Envelope said = log.awaits(conversation, event -> event.data() instanceof MessageReceived);
            return ((MessageReceived) said.data()).contact();
        }
    }

    private void replies(String... ids) {
        for (String id : ids) {
            emitter.emit(List.of(Log.reply("web", visitor.value(), id)));
        }
    }
}
