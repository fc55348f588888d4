package dev.baton.kit.stage;

import dev.baton.events.Topic;
import java.time.Duration;

/// What a stage counts.
public interface StageMeter {
    void received(Topic topic, int records);

    void decided(Topic topic, Duration age);

    void duplicates(int events);

    void unknown(Topic topic);

    void deadLettered(Topic topic);

    void conflicts(int keys);

    void batch(int records);

    void rebuilt(int records);

    /// Counts nothing.
    StageMeter NONE = new StageMeter() {
        @Override
        public void received(Topic topic, int records) {}

        @Override
        public void decided(Topic topic, Duration age) {}

        @Override
        public void duplicates(int events) {}

        @Override
        public void unknown(Topic topic) {}

        @Override
        public void deadLettered(Topic topic) {}

        @Override
        public void conflicts(int keys) {}

        @Override
        public void batch(int records) {}

        @Override
        public void rebuilt(int records) {}
    };
}
