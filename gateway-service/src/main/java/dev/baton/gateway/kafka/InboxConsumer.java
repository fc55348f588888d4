package dev.baton.gateway.kafka;

import dev.baton.events.Topic;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxDecider;
import dev.baton.kit.Stage;
import dev.baton.kit.StageFactory;
import dev.baton.kit.stage.StageStore;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Files contacts' messages and the replies to them in inboxes.
@ApplicationScoped
public class InboxConsumer {
    private final Stage<Inbox> stage;

    InboxConsumer(StageFactory stages, StageStore<Inbox> store) {
        stage = stages.assemble(
                "gateway",
                "stage",
                EnumSet.of(Topic.INBOUND_MESSAGES, Topic.OUTBOUND_MESSAGES),
                new InboxDecider(),
                store);
    }

    @Incoming("stage")
    @Blocking
    void onRecords(ConsumerRecords<String, byte[]> records) {
        stage.run(records);
    }
}
