package dev.baton.agent.edge.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.agent.edge.Answer;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.MessageId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;

/// An answer as it is remembered and sent to other replicas.
record AnswerJson(EventId command, Answer answer) {
    static AnswerJson read(String json) {
        try {
            JsonNode node = EventJson.mapper().readTree(json);
            EventId command = new EventId(node.path("command").asText());
            return new AnswerJson(
                    command,
                    switch (node.path("is").asText()) {
                        case "done" ->
                            new Answer.Done(
                                    node.has("message")
                                            ? new MessageId(node.get("message").asText())
                                            : null);
                        case "refused" ->
                            new Answer.Refused(EventJson.mapper().treeToValue(node.path("reason"), Reason.class));
                        case "forgotten" -> new Answer.Forgotten();
                        default -> new Answer.Refused(Reason.of(ReasonCode.UNKNOWN));
                    });
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("a remembered answer cannot be read", unreadable);
        }
    }

    String write() {
        ObjectNode node = EventJson.mapper().createObjectNode().put("command", command.value());
        switch (answer) {
            case Answer.Done done -> {
                node.put("is", "done");
                if (done.message() != null) {
                    node.put("message", done.message().value());
                }
            }
            case Answer.Refused refused ->
                node.put("is", "refused").set("reason", EventJson.mapper().valueToTree(refused.reason()));
            case Answer.Forgotten ignored -> node.put("is", "forgotten");
        }
        return node.toString();
    }
}
