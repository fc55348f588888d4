package dev.baton.kit.kafka;

import dev.baton.events.Envelope;
import dev.baton.events.EventJson;
import dev.baton.kit.stage.DeadLetters;
import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.StageRunner;
import dev.baton.kit.stage.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Appends to `<topic>.dlq`: the original bytes, and in headers what is wrong, where the record lay and who failed.
@ApplicationScoped
public class KafkaDeadLetters implements DeadLetters {
    private final KafkaEmitter emitter;
    private final String service;

    @Inject
    public KafkaDeadLetters(KafkaEmitter emitter, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.emitter = emitter;
        this.service = service;
    }

    @Override
    public void bury(InboundRecord record, RuntimeException why) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(record.partition().topic().deadLetterName(), record.key(), record.value());
        header(letter, "baton-error", StageRunner.shown(why));
        header(letter, "baton-error-class", why.getClass().getName());
        header(letter, "baton-reader", service);
        header(letter, "baton-partition", Integer.toString(record.partition().number()));
        header(letter, "baton-offset", Long.toString(record.offset()));
        emitter.append(List.of(letter));
    }

    /// Buries an event that was decided long ago but whose effect outside has failed for good.
    /// @param why in words for an operator, without any of a contact
    /// @throws TransientFailure when it may not have arrived
    public void bury(Envelope event, String why) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(event.data().topic().deadLetterName(), event.key(), EventJson.write(event));
        header(letter, "baton-error", why);
        header(letter, "baton-reader", service);
        emitter.append(List.of(letter));
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
