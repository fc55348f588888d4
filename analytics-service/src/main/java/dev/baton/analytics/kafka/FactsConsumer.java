package dev.baton.analytics.kafka;

import dev.baton.analytics.LogRecord;
import dev.baton.analytics.Recorded;
import dev.baton.analytics.sql.Facts;
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
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Feeds every topic into the facts, a batch in a transaction that also moves the position in the log.
@ApplicationScoped
public class FactsConsumer {
    private static final String CHANNEL = "facts";

    private final Facts facts;
    private final LogPlace place;
    private final KafkaClientService clients;
    private final KafkaDeadLetters deadLetters;
    private final MicrometerStageMeter meter;
    private final Backoff backoff;
    private final Clock clock;

    @Inject
    public FactsConsumer(
            Facts facts,
            @Identifier("facts") LogPlace place,
            KafkaClientService clients,
            KafkaDeadLetters deadLetters,
            MeterRegistry meters,
            Clock clock) {
        this.facts = facts;
        this.place = place;
        this.clients = clients;
        this.deadLetters = deadLetters;
        this.meter = new MicrometerStageMeter(meters, "analytics");
        this.backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5), meter::retried);
        this.clock = clock;
    }

    @Incoming(CHANNEL)
    @Blocking
    public void onRecords(ConsumerRecords<String, byte[]> records) {
        meter.batch(records.count());
        List<LogRecord> read = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            read.add(read(record));
        }
        switch (backoff.untilItWorks("recording facts", () -> facts.record(read))) {
            case Recorded.Done done -> count(read, done.fresh());
            case Recorded.Misplaced ignored -> startAgain();
        }
    }

    /// Reads from the beginning after the facts were emptied, even where nothing more is said.
    public void startAgainIfEmptied() {
        Map<String, Set<Integer>> known = facts.known();
        boolean emptied = consumer().getAssignments().await().indefinitely().stream()
                .anyMatch(each -> !known.getOrDefault(each.topic(), Set.of()).contains(each.partition()));
        if (emptied) {
            startAgain();
        }
    }

    private void startAgain() {
        consumer()
                .runOnPollingThread(consumer -> {
                    place.seek(consumer, consumer.assignment());
                })
                .await()
                .indefinitely();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return clients.getConsumer(CHANNEL);
    }

    private void count(List<LogRecord> read, int fresh) {
        int events = 0;
        for (LogRecord record : read) {
            Envelope event = record.event();
            if (event != null) {
                events++;
                meter.decided(event.data().topic(), Duration.between(event.time(), clock.instant()));
            }
        }
        meter.duplicates(events - fresh);
    }

    private LogRecord read(ConsumerRecord<String, byte[]> record) {
        Topic topic = Topic.named(record.topic()).orElseThrow();
        meter.received(topic, 1);
        Envelope event = null;
        try {
            event = EventJson.read(topic, record.value());
            if (event.data() instanceof UnknownEvent) {
                meter.unknown(topic);
                event = null;
            }
        } catch (UnreadableEvent unreadable) {
            bury(topic, record, unreadable);
        }
        return new LogRecord(topic, record.partition(), record.offset(), event);
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
