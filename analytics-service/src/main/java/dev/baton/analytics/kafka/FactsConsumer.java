package dev.baton.analytics.kafka;

import dev.baton.analytics.sql.FactStore;
import dev.baton.events.Envelope;
import dev.baton.events.EventJson;
import dev.baton.events.Topic;
import dev.baton.events.UnknownEvent;
import dev.baton.events.UnreadableEvent;
import dev.baton.kit.kafka.KafkaDeadLetters;
import dev.baton.kit.metrics.MicrometerStageMeter;
import dev.baton.kit.stage.Backoff;
import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.Partition;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Feeds every topic into the facts, a batch in a transaction. Offsets are committed after this returned, so whatever a
/// crash interrupts is read again and recognised.
@ApplicationScoped
public class FactsConsumer {
    private final FactStore store;
    private final KafkaDeadLetters deadLetters;
    private final MicrometerStageMeter meter;
    private final Backoff backoff;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public FactsConsumer(FactStore store, KafkaDeadLetters deadLetters, MeterRegistry meters) {
        this.store = store;
        this.deadLetters = deadLetters;
        this.meter = new MicrometerStageMeter(meters, "analytics");
        this.backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5), meter::retried);
    }

    @Incoming("facts")
    @Blocking
    public void onRecords(ConsumerRecords<String, byte[]> records) {
        meter.batch(records.count());
        List<Envelope> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            read(record, events);
        }
        int fresh = backoff.untilItWorks("recording facts", () -> store.record(events));
        meter.duplicates(events.size() - fresh);
        for (Envelope event : events) {
            meter.decided(event.data().topic(), Duration.between(event.time(), clock.instant()));
        }
    }

    private void read(ConsumerRecord<String, byte[]> record, List<Envelope> events) {
        Topic topic = Topic.named(record.topic()).orElseThrow();
        meter.received(topic, 1);
        try {
            Envelope event = EventJson.read(topic, record.value());
            if (event.data() instanceof UnknownEvent) {
                meter.unknown(topic);
            } else {
                events.add(event);
            }
        } catch (UnreadableEvent unreadable) {
            bury(topic, record, unreadable);
        }
    }

    private void bury(Topic topic, ConsumerRecord<String, byte[]> record, UnreadableEvent why) {
        InboundRecord letter = new InboundRecord(
                new Partition(topic, record.partition()),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.value());
        backoff.untilItWorks("burying " + letter, () -> {
            deadLetters.bury(letter, why);
            return letter;
        });
        meter.deadLettered(topic);
    }
}
