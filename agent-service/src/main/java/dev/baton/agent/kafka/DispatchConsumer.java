package dev.baton.agent.kafka;

import dev.baton.agent.dispatch.DispatchDecider;
import dev.baton.agent.dispatch.Pool;
import dev.baton.events.Topic;
import dev.baton.kit.Stage;
import dev.baton.kit.StageFactory;
import dev.baton.kit.stage.StageStore;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The dispatcher as a stage: one state per pool, whose commands meet in one partition.
@ApplicationScoped
class DispatchConsumer {
    private final Stage<Pool> stage;

    @Inject
    DispatchConsumer(StageFactory stages, DispatchDecider decider, StageStore<Pool> store) {
        stage = stages.assemble("dispatch", "dispatch", EnumSet.of(Topic.AGENT_COMMANDS), decider, store);
    }

    @Incoming("dispatch")
    @Blocking
    void decide(ConsumerRecords<String, byte[]> records) {
        stage.run(records);
    }
}
