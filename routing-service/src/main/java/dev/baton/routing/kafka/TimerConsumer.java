package dev.baton.routing.kafka;

import dev.baton.events.Envelope;
import dev.baton.events.EventJson;
import dev.baton.events.TimerEvent.DeadlineSet;
import dev.baton.events.Topic;
import dev.baton.events.UnreadableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/// Holds every deadline until its time. A deadline is acknowledged only once it has passed and that was said, or once
/// it
/// stands in the log again, further on: the consumer group's offset stays before the oldest that is open, and a restart
/// reads the open ones again.
@ApplicationScoped
class TimerConsumer {
    private final AlarmClock clock;

    @Inject
    TimerConsumer(AlarmClock clock) {
        this.clock = clock;
    }

    @Incoming("timers")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> hold(Message<byte[]> message) {
        Envelope envelope;
        try {
            envelope = EventJson.read(Topic.ROUTING_TIMERS, message.getPayload());
        } catch (UnreadableEvent unreadable) {
            // The stage reads this topic too, and sends it to the dead letters.
            return message.ack();
        }
        if (envelope.data() instanceof DeadlineSet set && clock.hold(envelope, set, message)) {
            return CompletableFuture.completedFuture(null);
        }
        return message.ack();
    }
}
