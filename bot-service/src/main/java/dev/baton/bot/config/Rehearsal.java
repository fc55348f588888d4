package dev.baton.bot.config;

import dev.baton.bot.BotDecider;
import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.TenantId;
import dev.baton.events.Topic;
import dev.baton.packs.Tenant;
import java.time.Instant;
import java.util.Map;

/// Takes some of a pack's phrases through the bot before anybody waits for an answer: what is loaded at its first use
/// is loaded then, and the way of a message is compiled. Nothing is saved or said.
final class Rehearsal {
    private static final int PHRASES_PER_INTENT = 3;
    private static final ChannelId CHANNEL = new ChannelId("rehearsal");
    private static final ContactId NOBODY = new ContactId("nobody");

    private Rehearsal() {}

    static void of(BotDecider decider, Tenant tenant) {
        TenantId id = new TenantId(tenant.id());
        tenant.pack()
                .languages()
                .forEach(language -> tenant.pack().intents().stream()
                        .flatMap(
                                intent -> intent.phrases().in(language).stream().limit(PHRASES_PER_INTENT))
                        .map(phrase -> EventJson.write(event(id, phrase)))
                        .forEach(json ->
                                decider.decide(decider.initial(), EventJson.read(Topic.INBOUND_MESSAGES, json))));
    }

    private static Envelope event(TenantId tenant, String phrase) {
        MessageId message = MessageId.received(tenant, CHANNEL, NOBODY, phrase);
        return new Envelope(
                EventId.of("rehearsal", message.value()),
                Instant.EPOCH,
                tenant,
                ConversationId.of(tenant, CHANNEL, NOBODY),
                null,
                new MessageReceived(message, CHANNEL, NOBODY, new Content.Text(phrase), null, Map.of()));
    }
}
