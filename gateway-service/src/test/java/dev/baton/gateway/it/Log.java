package dev.baton.gateway.it;

import static org.awaitility.Awaitility.await;

import dev.baton.events.Author;
import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.TenantId;
import dev.baton.events.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What the gateway says on a topic, and what routing says to it.
final class Log implements AutoCloseable {
    static final TenantId DEMO = new TenantId("demo");

    private final KafkaConsumer<String, byte[]> consumer;
    private final Topic topic;
    private final List<Envelope> said = new ArrayList<>();

    /// @param topicName a topic of the contract or its dead letters
    Log(String bootstrap, Topic topic, String topicName) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        this.topic = topic;
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topicName));
    }

    /// Waits for an event of the conversation that fits.
    Envelope awaits(ConversationId conversation, Predicate<Envelope> fits) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> about(conversation).stream().anyMatch(fits));
        return about(conversation).stream().filter(fits).findFirst().orElseThrow();
    }

    List<Envelope> about(ConversationId conversation) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> said.add(EventJson.read(topic, record.value())));
        return said.stream()
                .filter(event -> conversation.equals(event.subject()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    static ConversationId conversation(String channel, String contact) {
        return ConversationId.of(DEMO, new ChannelId(channel), new ContactId(contact));
    }

    static Envelope reply(String channel, String contact, String id) {
        return new Envelope(
                EventId.of("it", id),
                Instant.now(),
                DEMO,
                conversation(channel, contact),
                null,
                new ReplySent(
                        new MessageId(id),
                        new EpisodeId("episode"),
                        new ChannelId(channel),
                        new ContactId(contact),
                        Author.BOT,
                        new Content.Text("answer " + id),
                        List.of(),
                        1,
                        null,
                        "en"));
    }
}
