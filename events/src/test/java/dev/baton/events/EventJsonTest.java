package dev.baton.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
    private static final String RECEIVED = "gateway.message-received.v1";

    @Test
    void anUnknownFieldIsIgnored() throws IOException {
        Envelope read = read(RECEIVED, json -> {
            json.put("traceparent", "00-1-2-03");
            data(json).put("mood", "sunny");
            content(json).put("font", "serif");
        });
        assertThat(read).isEqualTo(sample(RECEIVED));
    }

    @Test
    void anUnknownTypeIsReadAsSuch() throws IOException {
        Envelope read = read(RECEIVED, json -> json.put("type", "gateway.contact-waved.v7"));
        assertThat(read.data()).isEqualTo(new UnknownEvent("gateway.contact-waved.v7", Topic.INBOUND_MESSAGES));
        assertThat(read.id()).isEqualTo(sample(RECEIVED).id());
    }

    @Test
    void anUnknownTypeNeedsNoData() throws IOException {
        Envelope read = read(
                RECEIVED, json -> json.put("type", "gateway.contact-waved.v7").remove("data"));
        assertThat(read.type()).isEqualTo("gateway.contact-waved.v7");
    }

    @Test
    void anUnknownEnumValueIsReadAsUnknown() throws IOException {
        Envelope read = read("agent.presence-set.v1", json -> data(json).put("presence", "DANCING"));
        assertThat(read.data())
                .isEqualTo(new AgentCommand.SetPresence(new AgentId("ada"), AgentCommand.Presence.UNKNOWN));
    }

    @Test
    void anUnknownReasonIsReadAsUnknown() throws IOException {
        Envelope read = read(
                "agent.presence-changed.v1", json -> ((ObjectNode) data(json).get("reason")).put("code", "FULL_MOON"));
        assertThat(((AgentOutcome.PresenceChanged) read.data()).reason().code()).isEqualTo(ReasonCode.UNKNOWN);
    }

    @Test
    void anAbsentListIsEmpty() throws IOException {
        Envelope read = read(RECEIVED, json -> data(json).remove("attributes"));
        assertThat(((InboundEvent.MessageReceived) read.data()).attributes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "time", "tenant", "data"})
    void anEventWithoutAnAttributeIsUnreadable(String attribute) {
        assertThat(refusal(RECEIVED, json -> json.remove(attribute))).contains(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "channel", "contact", "content"})
    void anEventWithoutARequiredFieldIsUnreadable(String field) {
        assertThat(refusal(RECEIVED, json -> data(json).remove(field))).contains(field);
    }

    @Test
    void anUnreadableTimeIsRefused() {
        assertThat(refusal(RECEIVED, json -> json.put("time", "sesame o'clock")))
                .contains("time");
    }

    @Test
    void wordsThatAreTooManyAreRefused() {
        assertThat(refusal(RECEIVED, json -> content(json).put("text", "sesame".repeat(1_000))))
                .isEqualTo("text has 6000 characters, at most 4000");
    }

    @Test
    void blankWordsAreRefused() {
        assertThat(refusal(RECEIVED, json -> content(json).put("text", " \n"))).isEqualTo("text is empty");
    }

    @Test
    void anUnknownKindOfContentIsRefused() {
        assertThat(refusal(RECEIVED, json -> content(json).put("type", "sesame")))
                .isNotEmpty();
    }

    @Test
    void aFieldOfTheWrongKindIsRefused() {
        assertThat(refusal("gateway.rating-given.v1", json -> data(json).put("score", "sesame")))
                .isNotEmpty();
        assertThat(refusal(RECEIVED, json -> data(json).put("content", "sesame")))
                .isNotEmpty();
    }

    @Test
    void aRatingOutOfBoundsIsRefused() {
        assertThat(refusal("gateway.rating-given.v1", json -> data(json).put("score", 6)))
                .isEqualTo("score must lie between 1.0 and 5.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "7", "\"sesame\"", "[]", "{", "{\"sesame\":}", "{sesame", "sesame"})
    void whatIsNoJsonObjectIsUnreadable(String record) {
        assertThat(refusal(record.getBytes(UTF_8))).isNotEmpty();
    }

    @Test
    void aRecordWithoutAValueIsUnreadable() {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> EventJson.read(Topic.INBOUND_MESSAGES, (byte[]) null))
                .withMessage("the record has no value");
    }

    @Test
    void bytesThatAreNotUtf8AreUnreadable() {
        assertThat(refusal(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}))
                .isNotEmpty();
    }

    private static Envelope read(String sample, Consumer<ObjectNode> change) throws IOException {
        return EventJson.read(sample(sample).data().topic(), changed(sample, change));
    }

    /// The message of the refusal, which quotes nothing.
    private static String refusal(String sample, Consumer<ObjectNode> change) {
        try {
            return refusal(changed(sample, change));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String refusal(byte[] record) {
        try {
            Envelope read = EventJson.read(Topic.INBOUND_MESSAGES, record);
            throw new AssertionError("it was read as a " + read.type());
        } catch (UnreadableEvent refused) {
            String message = Objects.requireNonNull(refused.getMessage());
            assertThat(message).doesNotContain(Samples.SECRET);
            assertThat(refused).hasNoCause();
            return message;
        }
    }

    private static byte[] changed(String sample, Consumer<ObjectNode> change) throws IOException {
        ObjectNode json = (ObjectNode) EventJson.mapper().readTree(EventJson.write(sample(sample)));
        change.accept(json);
        return EventJson.mapper().writeValueAsBytes(json);
    }

    private static ObjectNode data(ObjectNode json) {
        return (ObjectNode) json.get("data");
    }

    private static ObjectNode content(ObjectNode json) {
        return (ObjectNode) data(json).get("content");
    }

    private static Envelope sample(String name) {
        return Objects.requireNonNull(Samples.all().get(name));
    }
}
