package dev.baton.bot.kafka;

import dev.baton.bot.BotConversation;
import dev.baton.bot.BotDecider;
import dev.baton.events.Topic;
import dev.baton.kit.StageFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Feeds what contacts write to the bot.
@ApplicationScoped
public class BotConsumer {

    private final Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> feed;

    @Inject
    public BotConsumer(StageFactory stages, BotDecider decider) {
        feed = stages.feed(
                "bot",
                stages.assemble("bot", "stage", EnumSet.of(Topic.INBOUND_MESSAGES), decider, BotConversation.class));
    }

    @Incoming("stage")
    public Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> records() {
        return feed;
    }
}
