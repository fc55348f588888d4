package dev.baton.kit.stage;

import dev.baton.events.Topic;

/// One partition of one topic.
public record Partition(Topic topic, int number) {
    @Override
    public String toString() {
        return topic.topicName() + "-" + number;
    }
}
