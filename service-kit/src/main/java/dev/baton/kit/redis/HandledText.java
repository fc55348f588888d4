package dev.baton.kit.redis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.Topic;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.Partition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What was decided, as `save.lua` keeps it: `<time> <topic> <partition> <offset> <events as a JSON list>`, behind the
/// number that the script gives it.
record HandledText(long number, Handled handled) {
    private static final int PARTS = 6;

    static String write(Handled handled) {
        if (handled.emitted().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        text.append(handled.time().toEpochMilli())
                .append(' ')
                .append(handled.partition().topic().topicName())
                .append(' ')
                .append(handled.partition().number())
                .append(' ')
                .append(handled.offset())
                .append(' ');
        char separator = '[';
        for (Envelope event : handled.emitted()) {
            text.append(separator).append(new String(EventJson.write(event), StandardCharsets.UTF_8));
            separator = ',';
        }
        return text.append(']').toString();
    }

    static HandledText read(EventId id, String text) {
        String[] parts = text.split(" ", PARTS);
        try {
            List<Envelope> events = new ArrayList<>();
            for (JsonNode node : EventJson.mapper().readTree(parts[5])) {
                events.add(EventJson.read(Topic.AGENT_OUTCOMES, node));
            }
            Partition partition = new Partition(Topic.named(parts[2]).orElseThrow(), Integer.parseInt(parts[3]));
            return new HandledText(
                    Long.parseLong(parts[0]),
                    new Handled(
                            id,
                            Instant.ofEpochMilli(Long.parseLong(parts[1])),
                            partition,
                            Long.parseLong(parts[4]),
                            events));
        } catch (IOException unreadable) {
            throw new IllegalStateException("saved emissions cannot be read", unreadable);
        }
    }
}
