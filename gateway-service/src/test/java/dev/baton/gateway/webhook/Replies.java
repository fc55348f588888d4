package dev.baton.gateway.webhook;

import dev.baton.events.Author;
import dev.baton.events.Envelope;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.gateway.Samples;
import java.net.URI;

/// A channel with a webhook and replies to it.
public final class Replies {
    public static final Webhook WEBHOOK = new Webhook(
            Samples.TENANT,
            Samples.CHANNEL.id(),
            URI.create("http://127.0.0.1:1/replies"),
            new WebhookKey("a-secret-of-some-length"));

    private Replies() {}

    static Undelivered undelivered(String id) {
        Envelope event = Samples.reply(id, Author.BOT);
        return new Undelivered(event.id(), event.causationid(), event.time(), (ReplySent) event.data());
    }
}
