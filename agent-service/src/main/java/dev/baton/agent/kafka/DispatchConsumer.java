package dev.baton.agent.kafka;

import dev.baton.agent.dispatch.DispatchDecider;
import dev.baton.agent.dispatch.Pool;
import dev.baton.events.Topic;
import dev.baton.kit.StageFactory;
import dev.baton.kit.stage.StageStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/// The dispatcher as a stage: one state per pool, whose commands meet in one partition.
@ApplicationScoped
class DispatchConsumer {
    private final Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> feed;

    @Inject
    DispatchConsumer(StageFactory stages, DispatchDecider decider, StageStore<Pool> store) {
        feed = stages.feed(
                "dispatch", stages.assemble("dispatch", "dispatch", EnumSet.of(Topic.AGENT_COMMANDS), decider, store));
    }

    @Incoming("dispatch")
    Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> records() {
        return feed;
    }
}
