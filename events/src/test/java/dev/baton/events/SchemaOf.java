package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The JSON schemas that the records of the contract imply, by name, without descriptions and bounds. A nested type is
/// named by all its names, such as `ContentText`.
final class SchemaOf {
    private static final ObjectMapper MAPPER = EventJson.mapper();
    private static final Map<Class<?>, String> PLAIN = Map.of(
            String.class, "{\"type\":\"string\"}",
            boolean.class, "{\"type\":\"boolean\"}",
            int.class, "{\"type\":\"integer\",\"format\":\"int32\"}",
            long.class, "{\"type\":\"integer\",\"format\":\"int64\"}",
            Long.class, "{\"type\":\"integer\",\"format\":\"int64\"}",
            double.class, "{\"type\":\"number\",\"format\":\"double\"}",
            Double.class, "{\"type\":\"number\",\"format\":\"double\"}",
            Instant.class, "{\"type\":\"string\",\"format\":\"date-time\"}");

    private final SequencedMap<String, JsonNode> byName = new LinkedHashMap<>();

    private SchemaOf() {}

    /// The schemas of `types` and of all they are made of.
    static SequencedMap<String, JsonNode> all(Iterable<? extends Class<?>> types) {
        SchemaOf schemas = new SchemaOf();
        types.forEach(type -> schemas.add(type, null));
        return schemas.byName;
    }

    static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return (outer == null ? "" : name(outer)) + type.getSimpleName();
    }

    private void add(Class<?> type, @Nullable String tag) {
        if (byName.containsKey(name(type))) {
            return;
        }
        ObjectNode schema = MAPPER.createObjectNode();
        byName.put(name(type), schema);
        if (type.isEnum()) {
            schema.put("type", "string");
            schema.set(
                    "enum",
                    MAPPER.valueToTree(Arrays.stream(type.getEnumConstants())
                            .map(value -> ((Enum<?>) value).name())
                            .toList()));
        } else if (type.isSealed()) {
            alternatives(type, schema);
        } else if (isWrapped(type)) {
            schema.put("type", "string");
        } else {
            object(type, tag, schema);
        }
    }

    private void alternatives(Class<?> type, ObjectNode schema) {
        schema.put("discriminator", "type");
        for (JsonSubTypes.Type one : type.getAnnotation(JsonSubTypes.class).value()) {
            add(one.value(), one.name());
            schema.withArray("oneOf").add(reference(one.value()));
        }
    }

    private void object(Class<?> type, @Nullable String tag, ObjectNode schema) {
        schema.put("type", "object");
        if (tag != null) {
            schema.withArray("required").add("type");
            schema.withObject("/properties/type").put("const", tag);
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.withArray("required").add(component.getName());
            }
            schema.withObject("/properties").set(component.getName(), property(component.getGenericType()));
        }
    }

    private JsonNode property(Type type) {
        if (type instanceof ParameterizedType generic) {
            ObjectNode schema = MAPPER.createObjectNode();
            boolean list = generic.getRawType() == List.class;
            Type element = generic.getActualTypeArguments()[list ? 0 : 1];
            schema.put("type", list ? "array" : "object");
            schema.set(list ? "items" : "additionalProperties", property(element));
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        String known = PLAIN.get(plain);
        if (known != null) {
            return parse(known);
        }
        add(plain, null);
        return reference(plain);
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ObjectNode reference(Class<?> type) {
        return MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name(type));
    }

    private static boolean isWrapped(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
    }
}
