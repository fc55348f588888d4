package dev.baton.gateway.webhook.kafka;

import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.ReceiptEvent;
import dev.baton.events.ReceiptEvent.DeliveryFailed;
import dev.baton.events.ReceiptEvent.MessageDelivered;
import dev.baton.gateway.webhook.Receipts;
import dev.baton.kit.kafka.KafkaDeadLetters;
import dev.baton.kit.kafka.KafkaEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/// Receipts on `delivery-receipts`, and what could not be delivered on the dead letters of `outbound-messages`.
@ApplicationScoped
public class KafkaReceipts implements Receipts {
    private static final Logger LOG = Logger.getLogger(KafkaReceipts.class);

    private final KafkaEmitter emitter;
    private final KafkaDeadLetters deadLetters;
    private final Clock clock;

    KafkaReceipts(KafkaEmitter emitter, KafkaDeadLetters deadLetters, Clock clock) {
        this.emitter = emitter;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @Override
    public void delivered(Envelope reply) {
        emit(reply, "delivered", new MessageDelivered(message(reply)));
    }

    @Override
    public void failed(Envelope reply, String problem) {
        LOG.errorf(
                "the webhook of tenant %s does not take reply %s (%s); it goes to the dead letters",
                reply.tenant(), message(reply), problem);
        deadLetters.bury(reply, "the webhook does not take it: " + problem);
        emit(reply, "failed", new DeliveryFailed(message(reply), problem));
    }

    private void emit(Envelope reply, String what, ReceiptEvent receipt) {
        Instant now = clock.instant();
        emitter.emit(List.of(new Envelope(
                EventId.of(what, reply.tenant().value(), receipt.message().value()),
                now.isBefore(reply.time()) ? reply.time() : now,
                reply.tenant(),
                reply.subject(),
                reply.id(),
                receipt)));
    }

    private static MessageId message(Envelope reply) {
        return ((ReplySent) reply.data()).message();
    }
}
