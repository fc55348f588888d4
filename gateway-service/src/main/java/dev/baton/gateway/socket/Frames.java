package dev.baton.gateway.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.events.ConversationId;
import dev.baton.events.EventJson;
import dev.baton.events.MessageId;
import dev.baton.gateway.Cursor;
import dev.baton.gateway.InboxEntry;
import dev.baton.gateway.Refusal;
import dev.baton.gateway.wire.ProblemBody;
import dev.baton.gateway.wire.ShownMessage;
import org.jspecify.annotations.Nullable;

/// What the server says on the socket, as JSON.
final class Frames {
    private Frames() {}

    static String hello(ConversationId conversation, Cursor cursor) {
        return of("hello")
                .put("conversation", conversation.value())
                .put("cursor", cursor.toString())
                .toString();
    }

    /// @param id as the client sent it
    /// @param message the id under which the message will be shown, for what is a message
    static String accepted(String id, @Nullable MessageId message) {
        ObjectNode frame = of("accepted").put("id", id);
        if (message != null) {
            frame.put("message", message.value());
        }
        return frame.toString();
    }

    static String message(InboxEntry entry) {
        try {
            return EventJson.mapper().writeValueAsString(ShownMessage.of(entry));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written", e);
        }
    }

    /// @param id of the client's frame that is refused, or null when it had none
    static String problem(@Nullable String id, Refusal refusal) {
        ObjectNode frame = of("problem");
        if (id != null) {
            frame.put("id", id);
        }
        var body = ProblemBody.of(refusal);
        frame.put("title", body.title()).put("status", body.status());
        frame.put("detail", body.detail()).put("fix", body.fix());
        if (refusal.retryAfter() != null) {
            frame.put("retryAfterSeconds", ProblemBody.retryAfterSeconds(refusal));
        }
        return frame.toString();
    }

    private static ObjectNode of(String type) {
        return EventJson.mapper().createObjectNode().put("type", type);
    }
}
