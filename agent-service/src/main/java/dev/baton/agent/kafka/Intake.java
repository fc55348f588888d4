package dev.baton.agent.kafka;

import dev.baton.agent.intake.IntakeDecider;
import dev.baton.agent.intake.Nothing;
import dev.baton.events.Topic;
import dev.baton.kit.StageFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/// The stage that tells pools what routing decided.
@ApplicationScoped
class Intake {
    private final Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> feed;

    @Inject
    Intake(StageFactory stages) {
        feed = stages.feed(
                "intake",
                stages.assemble(
                        "intake", "intake", EnumSet.of(Topic.ROUTING_DECISIONS), new IntakeDecider(), Nothing.class));
    }

    @Incoming("intake")
    Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> records() {
        return feed;
    }
}
