package dev.baton.gateway.webhook.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.events.ConversationId;
import dev.baton.events.EventJson;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.gateway.Speaker;
import dev.baton.gateway.webhook.Undelivered;
import dev.baton.gateway.webhook.Webhook;

/// What a webhook receives, in the form of the Standard Webhooks specification: `type`, `timestamp` and `data`.
final class PushedReply {
    private PushedReply() {}

    static byte[] body(Webhook webhook, ConversationId conversation, Undelivered waiting) {
        ReplySent reply = waiting.reply();
        ObjectNode data = EventJson.mapper().createObjectNode();
        data.put("tenant", webhook.tenant().value());
        data.put("channel", webhook.channel().value());
        data.put("conversation", conversation.value());
        data.put("contact", reply.contact().value());
        data.put("id", reply.message().value());
        data.set(
                "from", EventJson.mapper().valueToTree(Speaker.of(reply.author().kind())));
        if (reply.author().name() != null) {
            data.put("name", reply.author().name());
        }
        data.set("content", EventJson.mapper().valueToTree(reply.content()));
        data.set("choices", EventJson.mapper().valueToTree(reply.choices()));
        data.put("time", waiting.time().toString());
        if (reply.inReplyTo() != null) {
            data.put("inReplyTo", reply.inReplyTo().value());
        }
        if (reply.language() != null) {
            data.put("language", reply.language());
        }
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.put("type", "reply.sent").put("timestamp", waiting.time().toString());
        body.set("data", data);
        try {
            return EventJson.mapper().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reply cannot be written", e);
        }
    }
}
