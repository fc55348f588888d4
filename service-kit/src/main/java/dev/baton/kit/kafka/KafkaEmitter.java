package dev.baton.kit.kafka;

import dev.baton.events.Envelope;
import dev.baton.events.EventJson;
import dev.baton.kit.stage.Emitter;
import dev.baton.kit.stage.PermanentFailure;
import dev.baton.kit.stage.TransientFailure;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.reactive.messaging.Channel;

/// Appends through the channel `emitted`: idempotent producer, `acks=all`.
@ApplicationScoped
public class KafkaEmitter implements Emitter {
    private final KafkaClientService clients;
    /// Held so that the channel exists; records go to the topic of each event, not of the channel.
    @SuppressWarnings("UnusedVariable")
    private final org.eclipse.microprofile.reactive.messaging.Emitter<byte[]> channel;

    @Inject
    public KafkaEmitter(
            KafkaClientService clients,
            @Channel("emitted") org.eclipse.microprofile.reactive.messaging.Emitter<byte[]> channel) {
        this.clients = clients;
        this.channel = channel;
    }

    @Override
    public void emit(List<Envelope> events) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>(events.size());
        for (Envelope event : events) {
            records.add(new ProducerRecord<>(event.data().topic().topicName(), event.key(), EventJson.write(event)));
        }
        append(records);
    }

    /// Returns when the brokers have acknowledged all of them.
    /// @return where they came to lie, in the order in which they were given
    public List<RecordMetadata> append(List<ProducerRecord<String, byte[]>> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        Producer<String, byte[]> producer =
                clients.<String, byte[]>getProducer("emitted").unwrap();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
        try {
            records.forEach(record -> acknowledgements.add(producer.send(record)));
            List<RecordMetadata> places = new ArrayList<>(records.size());
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                places.add(acknowledgement.get());
            }
            return places;
        } catch (ExecutionException refused) {
            throw failure(refused.getCause() == null ? refused : refused.getCause());
        } catch (RetriableException unanswered) {
            throw failure(unanswered);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("interrupted while Kafka acknowledged", stopping);
        }
    }

    private static RuntimeException failure(Throwable cause) {
        return cause instanceof RecordTooLargeException || cause instanceof SerializationException
                ? new PermanentFailure(
                        "Kafka refuses the record: " + cause.getClass().getSimpleName(), cause)
                : new TransientFailure("Kafka: " + cause.getMessage(), cause);
    }
}
