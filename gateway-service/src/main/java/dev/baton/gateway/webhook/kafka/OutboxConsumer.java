package dev.baton.gateway.webhook.kafka;

import dev.baton.events.Topic;
import dev.baton.gateway.webhook.Outbox;
import dev.baton.gateway.webhook.OutboxDecider;
import dev.baton.gateway.webhook.Webhooks;
import dev.baton.kit.Stage;
import dev.baton.kit.StageFactory;
import dev.baton.kit.stage.StageStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Fills outboxes with replies and empties them with receipts. A stage of its own, so that it never delays the inboxes.
@ApplicationScoped
public class OutboxConsumer {
    private final Stage<Outbox> stage;

    OutboxConsumer(StageFactory stages, StageStore<Outbox> store, Webhooks webhooks) {
        stage = stages.assemble(
                "gateway-webhooks",
                "webhooks",
                EnumSet.of(Topic.OUTBOUND_MESSAGES, Topic.DELIVERY_RECEIPTS),
                new OutboxDecider(webhooks),
                store);
    }

    @Incoming("webhooks")
    @Blocking
    void onRecords(ConsumerRecords<String, byte[]> records) {
        stage.run(records);
    }
}
