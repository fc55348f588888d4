package dev.baton.gateway.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.events.ChannelId;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.MessageId;
import dev.baton.events.ReceiptEvent.DeliveryFailed;
import dev.baton.events.ReceiptEvent.MessageDelivered;
import dev.baton.events.Topic;
import dev.baton.gateway.webhook.PushQueue.Claim;
import dev.baton.gateway.webhook.Webhook;
import dev.baton.gateway.webhook.Webhooks;
import dev.baton.gateway.webhook.redis.RedisPushQueue;
import dev.baton.kit.kafka.KafkaEmitter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStores.class)
class WebhookIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    KafkaEmitter emitter;

    @Inject
    RedisPushQueue queue;

    @Inject
    Webhooks webhooks;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "test.endpoint.port")
    int port;

    @Test
    void aSignedReplyArrivesAndItsReceiptIsLogged() {
        try (Endpoint endpoint = new Endpoint(port);
                Log receipts = receipts()) {
            said("hook", "signed", "signed-1");

            arrived(endpoint, "signed", "signed-1");
            receipts.awaits(
                    conversation("signed"),
                    event -> event.data().equals(new MessageDelivered(new MessageId("signed-1"))));
        }
    }

    @Test
    void whatFailsForAWhileIsTriedAgainAndTheOrderIsKept() {
        ConcurrentHashMap<String, Integer> attempts = new ConcurrentHashMap<>();
        try (Endpoint endpoint = new Endpoint(port)
                .answering(reply -> attempts.merge(reply.get("id").textValue(), 1, Integer::sum) < 3 ? 500 : 204)) {
            said("hook", "order", "order-1", "order-2", "order-3");

            arrived(endpoint, "order", "order-1", "order-2", "order-3");
            assertThat(endpoint.seen(conversation("order").value()))
                    .startsWith("order-1", "order-1", "order-1", "order-2")
                    .hasSize(9);
        }
    }

    @Test
    void whatIsRefusedForGoodIsReportedAndBuriedAndTheNextGoesOn() {
        try (Endpoint endpoint = new Endpoint(port)
                        .answering(reply -> reply.get("id").textValue().equals("gone-1") ? 410 : 204);
                Log receipts = receipts();
                Log buried = new Log(bootstrap, Topic.OUTBOUND_MESSAGES, Topic.OUTBOUND_MESSAGES.deadLetterName())) {
            Envelope reply = said("hook", "gone", "gone-1", "gone-2");

            arrived(endpoint, "gone", "gone-2");
            receipts.awaits(
                    conversation("gone"),
                    event -> event.data().equals(new DeliveryFailed(new MessageId("gone-1"), "HTTP 410")));
            assertThat(buried.awaits(conversation("gone"), event -> true)).isEqualTo(reply);
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        try (Endpoint endpoint = new Endpoint(port).answering(reply -> 307);
                Log receipts = receipts()) {
            said("hook", "elsewhere", "elsewhere-1");

            receipts.awaits(
                    conversation("elsewhere"),
                    event -> event.data().equals(new DeliveryFailed(new MessageId("elsewhere-1"), "HTTP 307")));
            assertThat(endpoint.seen(conversation("elsewhere").value())).hasSize(1);
        }
    }

    @Test
    void anEndpointThatWasDownGetsEverythingOnceAndInOrder() {
        said("hook", "down", "down-1", "down-2", "down-3");
        isWaiting("down");

        try (Endpoint endpoint = new Endpoint(port)) {
            said("hook", "down", "down-4");
            arrived(endpoint, "down", "down-1", "down-2", "down-3", "down-4");
            assertThat(endpoint.seen(conversation("down").value())).hasSize(4);
        }
    }

    @Test
    void whatAReplicaHadClaimedWhenItDiedIsDeliveredByAnother() {
        said("hook", "crash", "crash-1", "crash-2");
        isWaiting("crash");
        Webhook webhook = webhooks.of(Log.DEMO, new ChannelId("hook")).orElseThrow();
        Claim dead = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> queue.claim(webhook, conversation("crash")), Optional::isPresent)
                .orElseThrow();

        try (Endpoint endpoint = new Endpoint(port)) {
            arrived(endpoint, "crash", "crash-1", "crash-2");
        }
        assertThat(queue.attempting(dead, new MessageId("crash-1"))).isEmpty();
    }

    @Test
    void aSlowEndpointHoldsUpNothingElse() {
        try (Endpoint endpoint = new Endpoint(port)) {
            for (int i = 0; i < 5; i++) {
                said("slow", "slow-" + i, "slow-" + i);
            }
            said("hook", "fast", "fast-1");

            arrived(endpoint, "fast", "fast-1");
        }
    }

    private Log receipts() {
        return new Log(bootstrap, Topic.DELIVERY_RECEIPTS, Topic.DELIVERY_RECEIPTS.topicName());
    }

    /// @return the first of the replies
    private Envelope said(String channel, String contact, String... ids) {
        Envelope first = null;
        for (String id : ids) {
            Envelope reply = Log.reply(channel, contact, id);
            emitter.emit(List.of(reply));
            first = first == null ? reply : first;
        }
        return first;
    }

    /// Waits until an attempt at the conversation has failed at least once and the next is due.
    private void isWaiting(String contact) {
        Webhook webhook = webhooks.of(Log.DEMO, new ChannelId("hook")).orElseThrow();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> queue.due(webhook, 1_000).contains(conversation(contact)));
    }

    private static void arrived(Endpoint endpoint, String contact, String... ids) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(endpoint.taken(conversation(contact).value()))
                                .containsExactly(ids));
    }

    private static ConversationId conversation(String contact) {
        return Log.conversation("hook", contact);
    }
}
