package dev.baton.kit.kafka;

import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.Partition;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Commits a channel's offsets without making the stage wait. A commit that fails is made good by the next one, and
/// what is delivered again meanwhile is recognised.
///
/// What is decided within [#PAUSE] is committed together: a commit of each batch would cost the broker as much as the
/// batch, and the consumer's next fetch would stand behind it.
public final class StageOffsets {
    private static final Logger LOG = Logger.getLogger(StageOffsets.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final KafkaClientService clients;
    private final String channel;
    private final Map<Partition, Long> committed = new ConcurrentHashMap<>();
    private Map<Partition, Long> decided = new HashMap<>();

    public StageOffsets(KafkaClientService clients, String channel) {
        this.clients = clients;
        this.channel = channel;
    }

    /// Commits soon what is decided.
    public synchronized void commit(List<InboundRecord> batch) {
        boolean first = decided.isEmpty();
        batch.forEach(record -> decided.merge(record.partition(), record.offset() + 1, Math::max));
        if (first && !decided.isEmpty()) {
            Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE).subscribe().with(later -> commitNow());
        }
    }

    /// Commits what was decided and is not committed yet.
    public void commitNow() {
        Map<Partition, Long> next = take();
        if (next.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        next.forEach((partition, offset) -> offsets.put(
                new TopicPartition(partition.topic().topicName(), partition.number()), new OffsetAndMetadata(offset)));
        clients.getConsumer(channel)
                .commitAsync(offsets)
                .subscribe()
                .with(
                        done -> next.forEach((partition, offset) -> committed.merge(partition, offset, Math::max)),
                        failure ->
                                LOG.warnf("channel %s could not commit %s: %s", channel, next, failure.getMessage()));
    }

    private synchronized Map<Partition, Long> take() {
        Map<Partition, Long> taken = decided;
        decided = new HashMap<>();
        return taken;
    }

    /// What was committed since this was asked last.
    public Map<Partition, Long> committedSince() {
        Map<Partition, Long> since = new HashMap<>(committed);
        since.forEach(committed::remove);
        return since;
    }
}
