package dev.baton.gateway.kafka;

import dev.baton.events.Topic;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxDecider;
import dev.baton.kit.StageFactory;
import dev.baton.kit.stage.StageStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Files contacts' messages and the replies to them in inboxes.
@ApplicationScoped
public class InboxConsumer {
    private final Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> feed;

    InboxConsumer(StageFactory stages, StageStore<Inbox> store) {
        feed = stages.feed(
                "gateway",
                stages.assemble(
                        "gateway",
                        "stage",
                        EnumSet.of(Topic.INBOUND_MESSAGES, Topic.OUTBOUND_MESSAGES),
                        new InboxDecider(),
                        store));
    }

    @Incoming("stage")
    Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> records() {
        return feed;
    }
}
