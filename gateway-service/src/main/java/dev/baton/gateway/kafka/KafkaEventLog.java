package dev.baton.gateway.kafka;

import dev.baton.events.Envelope;
import dev.baton.gateway.EventLog;
import dev.baton.gateway.Refusal;
import dev.baton.kit.kafka.KafkaEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/// Appends to Kafka and waits for all replicas.
@ApplicationScoped
public class KafkaEventLog implements EventLog {
    private static final Logger LOG = Logger.getLogger(KafkaEventLog.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KafkaEmitter emitter;

    KafkaEventLog(KafkaEmitter emitter) {
        this.emitter = emitter;
    }

    @Override
    public void append(List<Envelope> events) {
        try {
            emitter.emit(events);
        } catch (RuntimeException unanswered) {
            LOG.warnf("Kafka did not take an event: %s", unanswered.getMessage());
            throw Refusal.until(PAUSE, Refusal.Kind.UNAVAILABLE, "The log did not acknowledge.");
        }
    }
}
