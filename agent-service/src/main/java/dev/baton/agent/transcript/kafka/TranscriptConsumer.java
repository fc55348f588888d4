package dev.baton.agent.transcript.kafka;

import dev.baton.agent.transcript.ConversationKey;
import dev.baton.agent.transcript.Entries;
import dev.baton.agent.transcript.Entry;
import dev.baton.agent.transcript.TranscriptListener;
import dev.baton.agent.transcript.sql.TranscriptWriter;
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
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Writes transcripts, a batch in a transaction. Offsets are committed after this returned, so whatever a crash
/// interrupts is read again and recognised.
@ApplicationScoped
class TranscriptConsumer {
    private final TranscriptWriter writer;
    private final TranscriptListener readers;
    private final KafkaDeadLetters deadLetters;
    private final MicrometerStageMeter meter;
    private final Counter written;
    private final Backoff backoff;
    private final Clock clock = Clock.systemUTC();

    @Inject
    TranscriptConsumer(
            TranscriptWriter writer, TranscriptListener readers, KafkaDeadLetters deadLetters, MeterRegistry meters) {
        this.writer = writer;
        this.readers = readers;
        this.deadLetters = deadLetters;
        this.meter = new MicrometerStageMeter(meters, "transcript");
        this.written = meters.counter("baton.agent.transcript.entries");
        this.backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2), meter::retried);
    }

    @Incoming("transcript")
    @Blocking
    void onRecords(ConsumerRecords<String, byte[]> records) {
        meter.batch(records.count());
        List<Envelope> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            read(record, events);
        }
        List<Entry> entries =
                events.stream().flatMap(event -> Entries.of(event).stream()).toList();
        Map<ConversationKey, Integer> added = backoff.untilItWorks("writing transcripts", () -> writer.add(entries));
        added.keySet().forEach(thread -> readers.grew(thread.tenant(), thread.conversation()));
        int fresh = added.values().stream().mapToInt(Integer::intValue).sum();
        written.increment(fresh);
        meter.duplicates(entries.size() - fresh);
        for (Envelope event : events) {
            Duration age = Duration.between(event.time(), clock.instant());
            meter.decided(event.data().topic(), age.isNegative() ? Duration.ZERO : age);
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
