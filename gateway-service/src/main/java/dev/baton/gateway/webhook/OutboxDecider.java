package dev.baton.gateway.webhook;

import dev.baton.decide.Decider;
import dev.baton.decide.Decision;
import dev.baton.events.Envelope;
import dev.baton.events.Event;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.ReceiptEvent;
import dev.baton.events.ReceiptEvent.DeliveryFailed;
import dev.baton.events.ReceiptEvent.MessageDelivered;
import dev.baton.events.ReceiptEvent.MessageRead;

/// Keeps a reply in the outbox from its sending until its receipt. Both are in the log, so an outbox that was lost
/// can be made again, and nothing in it was delivered before.
public final class OutboxDecider implements Decider<Outbox> {
    private final Webhooks webhooks;

    public OutboxDecider(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public Outbox initial() {
        return Outbox.EMPTY;
    }

    /// A reply to a channel without a webhook, that a message was read, and receipts where there are no webhooks never
    /// change anything here.
    @Override
    public boolean harmlessAgain(Envelope event) {
        Event data = event.data();
        return data instanceof MessageRead
                || (data instanceof ReceiptEvent && !webhooks.any(event.tenant()))
                || (data instanceof ReplySent reply && !webhooks.has(event.tenant(), reply.channel()));
    }

    @Override
    public Decision<Outbox> decide(Outbox outbox, Envelope event) {
        Event data = event.data();
        if (data instanceof MessageDelivered receipt) {
            return settled(outbox, receipt);
        }
        if (data instanceof DeliveryFailed receipt) {
            return settled(outbox, receipt);
        }
        if (data instanceof ReplySent reply && webhooks.has(event.tenant(), reply.channel())) {
            return sent(outbox, new Undelivered(event.id(), event.causationid(), event.time(), reply));
        }
        return Decision.unchanged(outbox);
    }

    private static Decision<Outbox> settled(Outbox outbox, ReceiptEvent receipt) {
        return outbox.holds(receipt.message())
                ? Decision.of(outbox.without(receipt.message()))
                : Decision.unchanged(outbox);
    }

    private static Decision<Outbox> sent(Outbox outbox, Undelivered reply) {
        if (outbox.holds(reply.message())) {
            return Decision.unchanged(outbox);
        }
        Outbox next = outbox.with(reply);
        if (next.waiting().size() <= Outbox.MOST) {
            return Decision.of(next);
        }
        Undelivered oldest = next.waiting().getFirst();
        return Decision.of(
                next.without(oldest.message()),
                new DeliveryFailed(oldest.message(), "more than " + Outbox.MOST + " replies waited for the webhook"));
    }
}
