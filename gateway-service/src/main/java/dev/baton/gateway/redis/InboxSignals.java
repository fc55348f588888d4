package dev.baton.gateway.redis;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import dev.baton.gateway.InboxListener;
import dev.baton.gateway.Inboxes;
import dev.baton.gateway.TypingSignal;
import dev.baton.kit.stage.StateKey;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Wakes the readers of an inbox on other replicas: a Redis channel that carries names, never words. A signal may be
/// lost; readers look by themselves now and then.
@ApplicationScoped
public class InboxSignals implements TypingSignal {
    static final String INBOX = "baton:gateway:inbox";
    static final String TYPING = "baton:gateway:typing";

    private static final Logger LOG = Logger.getLogger(InboxSignals.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final String replica = UUID.randomUUID().toString();
    private final ReactivePubSubCommands<String> channel;
    private final Vertx vertx;
    private final InboxListener here;
    private final Inboxes inboxes;

    InboxSignals(ReactiveRedisDataSource redis, Vertx vertx, InboxListener here, Inboxes inboxes) {
        this.channel = redis.pubsub(String.class);
        this.vertx = vertx;
        this.here = here;
        this.inboxes = inboxes;
    }

    void listen(@Observes StartupEvent started) {
        subscribe();
    }

    /// Says all that changed at once: a signal each would queue for the connections that the stage needs next.
    void changed(List<StateKey> inboxes) {
        StringBuilder signal = new StringBuilder(replica);
        inboxes.forEach(
                inbox -> signal.append(' ').append(inbox.tenant()).append(' ').append(inbox.key()));
        publish(INBOX, signal.toString());
    }

    @Override
    public void typing(TenantId tenant, ConversationId conversation) {
        publish(TYPING, tenant + " " + conversation);
    }

    private void publish(String name, String signal) {
        channel.publish(name, signal)
                .subscribe()
                .with(done -> {}, lost -> LOG.debugf("a signal was lost: %s", lost.getMessage()));
    }

    private void subscribe() {
        channel.subscribe(INBOX, this::heard, this::subscribeLater, failure -> LOG.debug("the subscription failed"))
                .subscribe()
                .with(subscriber -> LOG.debug("listening to other replicas"), failure -> subscribeLater());
    }

    private void subscribeLater() {
        vertx.setTimer(PAUSE_MILLIS, timer -> subscribe());
    }

    private void heard(String signal) {
        String[] parts = signal.split(" ");
        if (parts[0].equals(replica)) {
            return;
        }
        for (int at = 1; at + 1 < parts.length; at += 2) {
            TenantId tenant = new TenantId(parts[at]);
            ConversationId conversation = new ConversationId(parts[at + 1]);
            Thread.ofVirtual()
                    .name("inbox-signal")
                    .start(() -> here.changed(tenant, conversation, () -> inboxes.of(tenant, conversation)));
        }
    }
}
