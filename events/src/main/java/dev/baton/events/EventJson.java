package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Events as JSON: one flat CloudEvents body, UTF-8. Unknown fields are ignored, unknown types become [UnknownEvent],
/// anything else that is wrong is an [UnreadableEvent].
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    /// The mapper for whatever else is stored or sent in the events' JSON dialect, such as a stage's states.
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Envelope envelope) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", envelope.id().value());
        json.put("type", envelope.type());
        json.put("source", "/baton/" + envelope.data().topic().writer());
        json.put("time", envelope.time().toString());
        if (envelope.subject() != null) {
            json.put("subject", envelope.subject().value());
        }
        json.put("tenant", envelope.tenant().value());
        if (envelope.causationid() != null) {
            json.put("causationid", envelope.causationid().value());
        }
        json.put("datacontenttype", "application/json");
        json.set("data", MAPPER.valueToTree(envelope.data()));
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of type " + envelope.type() + " cannot be written", e);
        }
    }

    /// Reads what [#write] wrote, or what any CloudEvents writer of the same attributes did.
    /// @throws UnreadableEvent when it is no JSON, an attribute is missing, or a value breaks a bound
    public static Envelope read(Topic topic, byte @Nullable [] json) {
        if (json == null || json.length == 0) {
            throw new UnreadableEvent("the record has no value");
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node == null || !node.isObject()) {
                throw new UnreadableEvent("the record is no JSON object");
            }
            return read(topic, node);
        } catch (IOException e) {
            throw new UnreadableEvent(
                    e instanceof JsonProcessingException malformed ? describe(malformed) : "the record is not UTF-8");
        }
    }

    /// Reads an event that was parsed already.
    /// @throws UnreadableEvent as the other [#read] does
    public static Envelope read(Topic topic, JsonNode node) {
        try {
            String type = required(node, "type");
            Class<? extends Event> known = EventTypes.named(type).orElse(null);
            Event data = known == null ? new UnknownEvent(type, topic) : data(node, known);
            String subject = optional(node, "subject");
            String cause = optional(node, "causationid");
            return new Envelope(
                    new EventId(required(node, "id")),
                    Instant.parse(required(node, "time")),
                    new TenantId(required(node, "tenant")),
                    subject == null ? null : new ConversationId(subject),
                    cause == null ? null : new EventId(cause),
                    data);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(describe(e));
        } catch (DateTimeException e) {
            throw new UnreadableEvent("time is not an RFC 3339 instant");
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(String.valueOf(e.getMessage()));
        }
    }

    private static Event data(JsonNode node, Class<? extends Event> type) throws JsonProcessingException {
        JsonNode data = node.get("data");
        if (data == null || !data.isObject()) {
            throw new UnreadableEvent("data is missing");
        }
        return MAPPER.treeToValue(data, type);
    }

    /// The reason without any value of the record: Jackson's messages may quote what a contact wrote.
    private static String describe(JsonProcessingException e) {
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException bound) {
            return String.valueOf(bound.getMessage());
        }
        String where = e instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
        return e.getClass().getSimpleName()
                + (where.isEmpty() ? "" : " at " + where.replaceAll("[^A-Za-z0-9_.\\[\\]\"\\->]", ""));
    }

    private static String required(JsonNode node, String attribute) {
        String value = optional(node, attribute);
        if (value == null) {
            throw new UnreadableEvent("attribute " + attribute + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(JsonNode node, String attribute) {
        JsonNode value = node.get(attribute);
        return value == null || !value.isTextual() ? null : value.textValue();
    }
}
