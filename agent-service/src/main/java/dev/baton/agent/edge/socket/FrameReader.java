package dev.baton.agent.edge.socket;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.agent.edge.Refusal;
import dev.baton.agent.edge.Why;
import dev.baton.events.EventJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads frames that somebody outside wrote. What it says about mistakes names places and bounds, never values.
final class FrameReader {
    static final int MOST_BYTES = 64 * 1024;

    private FrameReader() {}

    /// @throws Refusal when the frame is too large or no JSON object
    static JsonNode parse(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new Refusal(
                    Why.TOO_LARGE,
                    "The frame has " + bytes + " bytes, at most " + MOST_BYTES + ".",
                    "Send less; parts that are not text go in as references.");
        }
        try {
            JsonNode node = EventJson.mapper().readTree(text);
            if (node == null || !node.isObject()) {
                throw malformed("The frame is no JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw malformed("The frame is no JSON"
                    + (at == null ? "." : " at line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        }
    }

    /// The app's name for the request, where it can be read.
    static @Nullable String id(JsonNode frame) {
        return frame.path("id").textValue();
    }

    /// @throws Refusal when a field has another type or breaks a bound
    static ClientFrame convert(JsonNode frame) {
        try {
            return EventJson.mapper().treeToValue(frame, ClientFrame.class);
        } catch (JsonMappingException e) {
            String why = e.getCause() instanceof IllegalArgumentException bound
                    ? String.valueOf(bound.getMessage())
                    : place(e) + " has the wrong form or type";
            throw Requests.invalid(why);
        } catch (JsonProcessingException e) {
            throw malformed("The frame cannot be read.");
        }
    }

    private static String place(JsonMappingException e) {
        String where = e.getPathReference().replaceAll(".*?\\[\"([A-Za-z0-9]{1,40})\"\\]", "$1.");
        return where.matches("[A-Za-z0-9.]{1,100}") ? where.substring(0, where.length() - 1) : "a field";
    }

    private static Refusal malformed(String detail) {
        return new Refusal(Why.MALFORMED, detail, "Send one JSON object in UTF-8; see docs/agent-socket.md.");
    }
}
