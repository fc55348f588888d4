package dev.baton.kit.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.events.EventJson;
import dev.baton.events.Topic;
import dev.baton.kit.stage.Journal.Entry;
import dev.baton.kit.stage.Journal.Source;
import dev.baton.kit.stage.Partition;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An entry of a journal as its record's value: `{"at":7,"time":"…","decided":["inbound-messages",12,…]}`.
final class EntryText {
    private EntryText() {}

    static byte[] write(Entry entry) {
        ObjectNode node = EventJson.mapper().createObjectNode();
        node.put("at", entry.at()).put("time", entry.time().toString());
        ArrayNode decided = node.putArray("decided");
        entry.sources()
                .forEach(source ->
                        decided.add(source.partition().topic().topicName()).add(source.offset()));
        try {
            return EventJson.mapper().writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an entry of a journal cannot be written", impossible);
        }
    }

    static Entry read(int number, byte[] text) {
        try {
            JsonNode node = EventJson.mapper().readTree(text);
            JsonNode decided = node.path("decided");
            List<Source> sources = new ArrayList<>(decided.size() / 2);
            for (int i = 0; i + 1 < decided.size(); i += 2) {
                Topic topic = Topic.named(decided.get(i).asText()).orElseThrow();
                sources.add(new Source(
                        new Partition(topic, number), decided.get(i + 1).asLong()));
            }
            return new Entry(
                    number,
                    node.path("at").asLong(),
                    Instant.parse(node.path("time").asText()),
                    sources);
        } catch (IOException unreadable) {
            throw new IllegalStateException("an entry of a journal cannot be read", unreadable);
        }
    }
}
