package dev.baton.gateway.webhook.kafka;

import dev.baton.events.Topic;
import dev.baton.gateway.webhook.Outbox;
import dev.baton.gateway.webhook.OutboxDecider;
import dev.baton.gateway.webhook.Webhooks;
import dev.baton.kit.StageFactory;
import dev.baton.kit.stage.StageStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Fills outboxes with replies and empties them with receipts. A stage of its own, so that it never delays the inboxes.
@ApplicationScoped
public class OutboxConsumer {
    private final Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> feed;

    OutboxConsumer(StageFactory stages, StageStore<Outbox> store, Webhooks webhooks) {
        feed = stages.feed(
                "gateway-webhooks",
                stages.assemble(
                        "gateway-webhooks",
                        "webhooks",
                        EnumSet.of(Topic.OUTBOUND_MESSAGES, Topic.DELIVERY_RECEIPTS),
                        new OutboxDecider(webhooks),
                        store));
    }

    @Incoming("webhooks")
    Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> records() {
        return feed;
    }
}
