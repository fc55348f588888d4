package dev.baton.gateway.webhook;

import dev.baton.events.ConversationId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Sends couriers out, per webhook a bounded number at once: an endpoint that is slow or dead holds up nothing but its
/// own channel.
public final class Couriers {
    private final Map<Webhook, Lane> lanes = new HashMap<>();
    private final Courier courier;
    private final PushQueue queue;
    private final WebhookMeter meter;
    private final Consumer<RuntimeException> onFailure;

    private record Lane(Semaphore free, AtomicBoolean crowded) {}

    /// @param atOnce how many requests to one webhook may be under way from here
    /// @param onFailure is told of what could not be reached; it is tried again by itself
    public Couriers(
            Webhooks webhooks,
            Courier courier,
            PushQueue queue,
            WebhookMeter meter,
            int atOnce,
            Consumer<RuntimeException> onFailure) {
        this.courier = courier;
        this.queue = queue;
        this.meter = meter;
        this.onFailure = onFailure;
        webhooks.all().forEach(webhook -> lanes.put(webhook, new Lane(new Semaphore(atOnce), new AtomicBoolean())));
    }

    /// Delivers from an outbox that has just become due. Returns at once.
    public void send(Webhook webhook, ConversationId conversation) {
        Lane lane = lanes.get(webhook);
        if (lane == null) {
            return;
        }
        if (!lane.free().tryAcquire()) {
            lane.crowded().set(true);
            return;
        }
        Thread.ofVirtual().name("webhook").start(() -> {
            try {
                courier.carry(webhook, conversation);
            } catch (RuntimeException unanswered) {
                onFailure.accept(unanswered);
            } finally {
                lane.free().release();
            }
            if (lane.crowded().getAndSet(false)) {
                sendDue(webhook, lane);
            }
        });
    }

    /// Looks what is due: retries whose time has come, and what a replica that died has left.
    public void lookAround() {
        long pending = 0;
        for (Map.Entry<Webhook, Lane> each : lanes.entrySet()) {
            sendDue(each.getKey(), each.getValue());
            pending += queue.pending(each.getKey());
        }
        meter.pending(pending);
    }

    private void sendDue(Webhook webhook, Lane lane) {
        int room = lane.free().availablePermits();
        try {
            if (room > 0) {
                queue.due(webhook, room + 1).forEach(conversation -> send(webhook, conversation));
            }
        } catch (RuntimeException unanswered) {
            onFailure.accept(unanswered);
        }
    }
}
