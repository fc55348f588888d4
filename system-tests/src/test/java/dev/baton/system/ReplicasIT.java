package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.events.Author;
import dev.baton.events.ChannelId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.TenantId;
import dev.baton.local.LocalPlatform;
import dev.baton.local.Service;
import dev.baton.local.process.ManagedProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// Two replicas of the gateway: it does not matter which of them a contact is connected to, nor that it stops.
class ReplicasIT {
    private static final TenantId DEMO = new TenantId("demo");
    private static final ChannelId WEB = new ChannelId("web");

    @Test
    void aReplyReachesItsContactWhicheverReplicaTookItAndWhicheverIsLeft() throws Exception {
        LocalPlatform platform = RunningPlatform.shared();
        ManagedProcess second = platform.addReplica(Service.GATEWAY);
        second.start();
        try {
            URI first = platform.url("gateway-service");
            URI other = platform.url(second.name());
            List<WebVisitor> visitors =
                    Stream.generate(() -> new WebVisitor(other)).limit(12).toList();
            visitors.forEach(visitor -> visitor.connect(other));

            double before = taken(first);
            reply(platform, visitors, "one");
            visitors.forEach(visitor -> visitor.hears(1));
            assertThat(taken(first)).isGreaterThan(before);

            second.stop();
            await().until(() -> visitors.stream().allMatch(visitor -> visitor.closedWith() == 1001));

            reply(platform, visitors, "two");
            visitors.forEach(visitor -> visitor.connect(first));
            reply(platform, visitors, "three");
            visitors.forEach(visitor -> visitor.hears(3));
            assertThat(visitors)
                    .allSatisfy(visitor -> assertThat(visitor.heard()).containsExactly("one", "two", "three"));
        } finally {
            second.stop();
        }
    }

    /// Says something to everyone, as routing does.
    private static void reply(LocalPlatform platform, List<WebVisitor> visitors, String text) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.kafkaBootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (WebVisitor visitor : visitors) {
                ConversationId conversation = ConversationId.of(DEMO, WEB, visitor.contact());
                EventId id = EventId.of(conversation.value(), text);
                ReplySent reply = new ReplySent(
                        MessageId.writtenBecauseOf(id, 0),
                        new EpisodeId("episode"),
                        WEB,
                        visitor.contact(),
                        Author.BOT,
                        new Content.Text(text),
                        List.of(),
                        1,
                        null,
                        "en");
                Envelope event = new Envelope(id, Instant.now(), DEMO, conversation, null, reply);
                producer.send(new ProducerRecord<>(reply.topic().topicName(), event.key(), EventJson.write(event)))
                        .get();
            }
        }
    }

    /// How many replies the stage of a replica took.
    private static double taken(URI gateway) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.resolve("/q/metrics")).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith("baton_stage_events_received_total")
                        && line.contains("stage=\"gateway\"")
                        && line.contains("outbound-messages"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
