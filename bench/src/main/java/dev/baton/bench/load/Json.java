package dev.baton.bench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.events.EventJson;

/// The JSON that contacts and the gateway exchange.
final class Json {
    private Json() {}

    static JsonNode parse(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("the gateway sent no JSON", malformed);
        }
    }

    static ObjectNode object() {
        return EventJson.mapper().createObjectNode();
    }

    static ObjectNode text(String words) {
        return object().put("type", "text").put("text", words);
    }
}
