package dev.baton.routing.kafka;

import dev.baton.events.Topic;
import dev.baton.kit.Stage;
import dev.baton.kit.StageFactory;
import dev.baton.routing.Conversation;
import dev.baton.routing.RoutingDecider;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Routing as a stage: what contacts, the bot, agents and the clock say, decided per conversation.
@ApplicationScoped
class RoutingConsumer {
    private final Stage<Conversation> stage;

    @Inject
    RoutingConsumer(StageFactory stages, RoutingDecider decider) {
        stage = stages.assemble(
                RoutingDecider.STAGE,
                "stage",
                EnumSet.of(Topic.INBOUND_MESSAGES, Topic.BOT_OUTCOMES, Topic.AGENT_OUTCOMES, Topic.ROUTING_TIMERS),
                decider,
                Conversation.class);
    }

    @Incoming("stage")
    @Blocking
    void decide(ConsumerRecords<String, byte[]> records) {
        stage.run(records);
    }
}
