package dev.baton.bot.kafka;

import dev.baton.bot.BotConversation;
import dev.baton.bot.BotDecider;
import dev.baton.events.Topic;
import dev.baton.kit.Stage;
import dev.baton.kit.StageFactory;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Feeds what contacts write to the bot.
@ApplicationScoped
public class BotConsumer {

    private final Stage<BotConversation> stage;

    @Inject
    public BotConsumer(StageFactory stages, BotDecider decider) {
        stage = stages.assemble("bot", "stage", EnumSet.of(Topic.INBOUND_MESSAGES), decider, BotConversation.class);
    }

    @Incoming("stage")
    @Blocking
    public void onRecords(ConsumerRecords<String, byte[]> records) {
        stage.run(records);
    }
}
