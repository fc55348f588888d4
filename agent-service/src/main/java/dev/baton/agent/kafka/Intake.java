package dev.baton.agent.kafka;

import dev.baton.agent.intake.IntakeDecider;
import dev.baton.agent.intake.Nothing;
import dev.baton.events.Topic;
import dev.baton.kit.Stage;
import dev.baton.kit.StageFactory;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The stage that tells pools what routing decided.
@ApplicationScoped
class Intake {
    private final Stage<Nothing> stage;

    @Inject
    Intake(StageFactory stages) {
        stage = stages.assemble(
                "intake", "intake", EnumSet.of(Topic.ROUTING_DECISIONS), new IntakeDecider(), Nothing.class);
    }

    @Incoming("intake")
    @Blocking
    void decide(ConsumerRecords<String, byte[]> records) {
        stage.run(records);
    }
}
