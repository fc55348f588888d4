package dev.baton.kit;

import dev.baton.decide.Decider;
import dev.baton.events.Topic;
import dev.baton.kit.kafka.KafkaDeadLetters;
import dev.baton.kit.kafka.KafkaEmitter;
import dev.baton.kit.kafka.KafkaLogReader;
import dev.baton.kit.kafka.StageOffsets;
import dev.baton.kit.metrics.MicrometerStageMeter;
import dev.baton.kit.redis.RedisStageStore;
import dev.baton.kit.stage.Backoff;
import dev.baton.kit.stage.StageRunner;
import dev.baton.kit.stage.StageStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Puts stages together: a decider, where it keeps its states, and the channel that feeds it.
@ApplicationScoped
public class StageFactory {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final KafkaClientService clients;
    private final KafkaEmitter emitter;
    private final KafkaDeadLetters deadLetters;
    private final Redis redis;
    private final MeterRegistry meters;
    private final Config config;
    private final List<StageFeed> feeds = new CopyOnWriteArrayList<>();
    private final List<StageOffsets> offsets = new CopyOnWriteArrayList<>();

    @Inject
    public StageFactory(
            KafkaClientService clients,
            KafkaEmitter emitter,
            KafkaDeadLetters deadLetters,
            Redis redis,
            MeterRegistry meters,
            Config config) {
        this.clients = clients;
        this.emitter = emitter;
        this.deadLetters = deadLetters;
        this.redis = redis;
        this.meters = meters;
        this.config = config;
    }

    /// A stage whose states are kept as JSON in Redis.
    /// @param name under which its states are kept and its events' ids derived: never change it
    /// @param channel the incoming channel that feeds it, configured with exactly these topics
    public <S> Stage<S> assemble(
            String name, String channel, Set<Topic> topics, Decider<S> decider, Class<S> stateType) {
        return assemble(name, channel, topics, decider, new RedisStageStore<>(redis, name, stateType));
    }

    /// A stage with a store of its own.
    public <S> Stage<S> assemble(
            String name, String channel, Set<Topic> topics, Decider<S> decider, StageStore<S> store) {
        MicrometerStageMeter meter = new MicrometerStageMeter(meters, name);
        String group = config.getValue("mp.messaging.incoming." + channel + ".group.id", String.class);
        StageRunner.Ports<S> ports = new StageRunner.Ports<>(
                store,
                emitter,
                deadLetters,
                new KafkaLogReader(config.getValue("kafka.bootstrap.servers", String.class), group),
                meter,
                Clock.systemUTC(),
                new Backoff(FIRST_PAUSE, LONGEST_PAUSE, meter::retried));
        StageOffsets committing = new StageOffsets(clients, channel);
        offsets.add(committing);
        return new Stage<>(new StageRunner<>(name, topics, decider, ports), committing);
    }

    /// What an incoming channel gives its records to, to have them decided by a stage.
    public Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> feed(String name, Stage<?> stage) {
        StageFeed feed = new StageFeed(name, stage::run);
        feeds.add(feed);
        return feed;
    }

    void stop(@Observes ShutdownEvent stopping) {
        feeds.forEach(StageFeed::stop);
        offsets.forEach(StageOffsets::commitNow);
    }
}
