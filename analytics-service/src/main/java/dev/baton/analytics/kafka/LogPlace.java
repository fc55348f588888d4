package dev.baton.analytics.kafka;

import dev.baton.analytics.sql.Facts;
import dev.baton.kit.stage.Backoff;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Where in the log to read: PostgreSQL says it, since the position moves there together with the facts.
@ApplicationScoped
@Identifier("facts")
class LogPlace implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(LogPlace.class);

    private final Facts facts;
    private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2), () -> {});

    @Inject
    LogPlace(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        seek(consumer, partitions);
    }

    /// To be called on the consumer's own thread.
    void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var beginnings = consumer.beginningOffsets(partitions);
        for (TopicPartition each : partitions) {
            long beginning = beginnings.getOrDefault(each, 0L);
            long start = backoff.untilItWorks(
                    "finding the place in the log", () -> facts.start(each.topic(), each.partition(), beginning));
            consumer.seek(each, start);
            LOG.debugf("%s is read from %d", each, start);
        }
    }
}
