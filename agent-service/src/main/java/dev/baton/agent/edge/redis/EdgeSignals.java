package dev.baton.agent.edge.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.agent.edge.Awaited;
import dev.baton.agent.edge.Ending;
import dev.baton.agent.edge.Floor;
import dev.baton.agent.edge.Turns;
import dev.baton.agent.transcript.ConversationKey;
import dev.baton.agent.transcript.TranscriptListener;
import dev.baton.events.ConversationId;
import dev.baton.events.EventJson;
import dev.baton.events.TenantId;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/// Wakes the desks of all replicas: Redis channels that carry names, never words. A signal may be lost; the sweep
/// looks without one, and an answer is given again to whoever asks again.
@ApplicationScoped
class EdgeSignals implements TranscriptListener {
    static final String ANSWERS = "baton:agent:answers";
    static final String POOLS = "baton:agent:pools";
    static final String TRANSCRIPTS = "baton:agent:transcripts";

    private static final Logger LOG = Logger.getLogger(EdgeSignals.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final ReactivePubSubCommands<String> channels;
    private final Vertx vertx;
    private final Floor floor;
    private final Awaited awaited;
    private final Turns turns =
            new Turns(work -> Thread.ofVirtual().name("edge-signal").start(work));

    @Inject
    EdgeSignals(ReactiveRedisDataSource redis, Vertx vertx, Floor floor, Awaited awaited) {
        this.channels = redis.pubsub(String.class);
        this.vertx = vertx;
        this.floor = floor;
        this.awaited = awaited;
    }

    void listen(@Observes StartupEvent started) {
        subscribe();
    }

    void poolChanged(TenantId tenant, List<Ending> endings) {
        try {
            publish(POOLS, EventJson.mapper().writeValueAsString(new PoolSignal(tenant, endings)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a signal cannot be written", unwritable);
        }
    }

    @Override
    public void grew(TenantId tenant, ConversationId conversation) {
        publish(TRANSCRIPTS, tenant + " " + conversation);
    }

    private void publish(String name, String signal) {
        channels.publish(name, signal)
                .subscribe()
                .with(done -> {}, lost -> LOG.debugf("a signal was lost: %s", lost.getMessage()));
    }

    private void subscribe() {
        channels.subscribe(
                        List.of(POOLS, TRANSCRIPTS, ANSWERS),
                        this::heard,
                        this::subscribeLater,
                        failure -> LOG.debug("the subscription failed"))
                .subscribe()
                .with(subscriber -> sweep(), failure -> subscribeLater());
    }

    private void subscribeLater() {
        vertx.setTimer(PAUSE_MILLIS, timer -> subscribe());
    }

    /// What was signalled before the subscription.
    private void sweep() {
        turns.signal(Floor.class, () -> attempt(floor::sweep));
    }

    private void heard(String channel, String signal) {
        switch (channel) {
            case POOLS -> pool(signal);
            case TRANSCRIPTS -> transcript(signal);
            case ANSWERS -> {
                AnswerJson answer = AnswerJson.read(signal);
                awaited.answered(answer.command(), answer.answer());
            }
            default -> LOG.debugf("nobody listens to %s", channel);
        }
    }

    private void pool(String signal) {
        try {
            PoolSignal change = EventJson.mapper().readValue(signal, PoolSignal.class);
            change.endings().forEach(ending -> floor.ended(change.tenant(), ending));
            turns.signal(change.tenant(), () -> attempt(() -> floor.look(change.tenant())));
        } catch (JsonProcessingException unreadable) {
            LOG.warn("a signal about a pool cannot be read; the sweep looks without it");
        }
    }

    private void transcript(String signal) {
        String[] parts = signal.split(" ");
        TenantId tenant = new TenantId(parts[0]);
        ConversationId conversation = new ConversationId(parts[1]);
        turns.signal(new ConversationKey(tenant, conversation), () -> attempt(() -> floor.read(tenant, conversation)));
    }

    private static void attempt(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException unanswered) {
            LOG.debugf("desks could not be brought up to date, the sweep does: %s", unanswered.getMessage());
        }
    }
}
