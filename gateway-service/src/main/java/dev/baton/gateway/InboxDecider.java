package dev.baton.gateway;

import dev.baton.decide.Decider;
import dev.baton.decide.Decision;
import dev.baton.events.Envelope;
import dev.baton.events.Event;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.OutboundEvent.ReplySent;
import java.util.List;

/// Files each message of a conversation in its inbox, once by message id.
public final class InboxDecider implements Decider<Inbox> {
    @Override
    public Inbox initial() {
        return Inbox.EMPTY;
    }

    @Override
    public Decision<Inbox> decide(Inbox inbox, Envelope event) {
        Event data = event.data();
        if (data instanceof MessageReceived received && !inbox.holds(received.message())) {
            InboxEntry entry = new InboxEntry(
                    inbox.last() + 1,
                    received.message(),
                    Speaker.CONTACT,
                    null,
                    received.content(),
                    List.of(),
                    event.time(),
                    null);
            return Decision.of(inbox.with(received.channel(), entry));
        }
        if (data instanceof ReplySent reply && !inbox.holds(reply.message())) {
            InboxEntry entry = new InboxEntry(
                    inbox.last() + 1,
                    reply.message(),
                    Speaker.of(reply.author().kind()),
                    reply.author().name(),
                    reply.content(),
                    reply.choices(),
                    event.time(),
                    reply.inReplyTo());
            return Decision.of(inbox.with(reply.channel(), entry));
        }
        return Decision.unchanged(inbox);
    }
}
