package dev.baton.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds `asyncapi.yaml`, which people read, against the records, which the services write.
class AsyncApiTest {
    private static final Set<String> NOT_COMPARED =
            Set.of("description", "minLength", "maxLength", "minimum", "maximum", "maxItems", "minItems");
    private static final String ENVELOPE = "Envelope";
    private static final Map<String, JsonNode> IMPLIED = implied();

    private static JsonNode document = EventJson.mapper().createObjectNode();

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(Path.of("asyncapi.yaml").toFile());
    }

    @Test
    void itIsAsyncApi3() {
        assertThat(document.path("asyncapi").textValue()).isEqualTo("3.0.0");
    }

    @Test
    void everyTopicIsAChannelAndEveryChannelATopic() {
        assertThat(document.path("channels"))
                .extracting(channel -> channel.path("address").textValue())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aChannelHasTheEventsOfItsTopic(Topic topic) {
        Set<String> types = Samples.all().values().stream()
                .filter(sample -> sample.data().topic() == topic)
                .map(Envelope::type)
                .collect(Collectors.toSet());
        JsonNode messages = channel(topic).path("messages");
        assertThat(names(messages)).isEqualTo(new TreeSet<>(types));
        for (String type : types) {
            assertThat(messages.path(type).path("$ref").textValue()).isEqualTo("#/components/messages/" + type);
        }
    }

    @Test
    void everyEventIsAMessageAndEveryMessageAnEvent() {
        assertThat(names(document.at("/components/messages")))
                .isEqualTo(new TreeSet<>(EventTypes.all().keySet()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aMessageIsAnEnvelopeWithItsData(Envelope sample) {
        JsonNode message = document.at("/components/messages").path(sample.type());
        assertThat(message.path("name").textValue()).isEqualTo(sample.type());
        JsonNode parts = message.path("payload").path("allOf");
        assertThat(parts.path(0).path("$ref").textValue()).isEqualTo("#/components/schemas/" + ENVELOPE);
        JsonNode fields = parts.path(1).path("properties");
        assertThat(fields.at("/type/const").textValue()).isEqualTo(sample.type());
        assertThat(fields.at("/source/const").textValue())
                .isEqualTo("/baton/" + sample.data().topic().writer());
        assertThat(fields.at("/data/$ref").textValue())
                .isEqualTo("#/components/schemas/" + SchemaOf.name(sample.data().getClass()));
    }

    @Test
    void theEnvelopeHasTheAttributesThatAreWritten() throws IOException {
        JsonNode schema = document.at("/components/schemas/Envelope");
        assertThat(names(schema.path("properties"))).isEqualTo(written("gateway.message-received.v1"));
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> always = written("agent.tick.v1");
        assertThat(required).isEqualTo(always);
    }

    @Test
    void everySchemaIsThatOfARecord() {
        Set<String> named = names(document.at("/components/schemas"));
        named.remove(ENVELOPE);
        Set<String> expected = new TreeSet<>(IMPLIED.keySet());
        assertThat(named).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaIsTheOneItsRecordImplies(String name) {
        JsonNode schema = document.at("/components/schemas").path(name).deepCopy();
        strip(schema);
        assertThat(schema).isEqualTo(IMPLIED.get(name));
    }

    static List<Envelope> samples() {
        return List.copyOf(Samples.all().values());
    }

    static Set<String> schemas() {
        return IMPLIED.keySet();
    }

    /// The data of every event and the ids of an envelope.
    private static Map<String, JsonNode> implied() {
        List<Class<?>> types = new ArrayList<>(EventTypes.all().values());
        types.addAll(List.of(EventId.class, TenantId.class, ConversationId.class));
        return SchemaOf.all(types);
    }

    private static JsonNode channel(Topic topic) {
        return StreamSupport.stream(document.path("channels").spliterator(), false)
                .filter(channel -> channel.path("address").textValue().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> written(String sample) throws IOException {
        Envelope envelope = Samples.all().get(sample);
        assertThat(envelope).isNotNull();
        return names(EventJson.mapper().readTree(EventJson.write(envelope)));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// Takes out what a record does not tell: a schema's and its properties' descriptions and bounds. A property may be
    /// named like one of these, so `properties` itself is left alone.
    private static void strip(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove(NOT_COMPARED);
            object.path("properties").forEach(AsyncApiTest::strip);
            strip(object.path("items"));
        }
    }
}
