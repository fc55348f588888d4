package dev.baton.routing.kafka;

import dev.baton.events.Topic;
import dev.baton.kit.StageFactory;
import dev.baton.routing.Conversation;
import dev.baton.routing.RoutingDecider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Routing as a stage: what contacts, the bot, agents and the clock say, decided per conversation.
@ApplicationScoped
class RoutingConsumer {
    private final Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> feed;

    @Inject
    RoutingConsumer(StageFactory stages, RoutingDecider decider) {
        feed = stages.feed(
                RoutingDecider.STAGE,
                stages.assemble(
                        RoutingDecider.STAGE,
                        "stage",
                        EnumSet.of(
                                Topic.INBOUND_MESSAGES, Topic.BOT_OUTCOMES, Topic.AGENT_OUTCOMES, Topic.ROUTING_TIMERS),
                        decider,
                        Conversation.class));
    }

    @Incoming("stage")
    Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> records() {
        return feed;
    }
}
