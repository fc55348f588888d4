package dev.baton.gateway.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.events.EventJson;
import dev.baton.gateway.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads JSON that somebody outside wrote. What it says about mistakes names places and bounds, never values.
public final class JsonBody {
    public static final int MOST_BYTES = 64 * 1024;

    private JsonBody() {}

    /// @throws Refusal when the body is too large, no UTF-8, no JSON object, or a field breaks a bound
    public static <T> T read(byte @Nullable [] body, Class<T> type) {
        return convert(parse(body), type);
    }

    /// @throws Refusal when the body is too large, no UTF-8 or no JSON object
    public static JsonNode parse(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            throw malformed("The body is empty.");
        }
        if (body.length > MOST_BYTES) {
            throw Refusal.of(
                    Refusal.Kind.TOO_LARGE,
                    "The request has " + body.length + " bytes, at most " + MOST_BYTES + ".",
                    "Send less; parts that are not text belong into the body as references.");
        }
        return parse(decode(body));
    }

    /// @throws Refusal when it is no JSON object
    public static JsonNode parse(String text) {
        try {
            JsonNode node = EventJson.mapper().readTree(text);
            if (node == null || !node.isObject()) {
                throw malformed("The body is no JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw malformed("The body is no JSON"
                    + (at == null ? "." : " at line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        }
    }

    /// @throws Refusal when a field has another type or breaks a bound
    public static <T> T convert(JsonNode node, Class<T> type) {
        try {
            return EventJson.mapper().treeToValue(node, type);
        } catch (JsonMappingException e) {
            String where = e.getPathReference().replaceAll(".*?\\[\"([A-Za-z0-9]{1,40})\"\\]", "$1.");
            String place = where.matches("[A-Za-z0-9.]{1,100}") ? where.substring(0, where.length() - 1) : "a field";
            String why = e.getCause() instanceof IllegalArgumentException bound
                    ? String.valueOf(bound.getMessage())
                    : place + " has the wrong form or type";
            throw Refusal.of(Refusal.Kind.INVALID, why + ".", "Compare the request with /q/openapi.");
        } catch (JsonProcessingException e) {
            throw malformed("The body cannot be read.");
        }
    }

    private static String decode(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("The body is not valid UTF-8.");
        }
    }

    private static Refusal malformed(String detail) {
        return Refusal.of(Refusal.Kind.MALFORMED, detail, "Send one JSON object in UTF-8; see /q/openapi.");
    }
}
