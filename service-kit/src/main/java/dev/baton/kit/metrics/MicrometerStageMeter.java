package dev.baton.kit.metrics;

import dev.baton.events.Topic;
import dev.baton.kit.stage.StageMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// The meters `baton.stage.*`, tagged with the stage and, where it says something, the topic.
public final class MicrometerStageMeter implements StageMeter {
    private final MeterRegistry registry;
    private final String stage;
    private final Map<Topic, Counter> received = new EnumMap<>(Topic.class);
    private final Map<Topic, Counter> unknown = new EnumMap<>(Topic.class);
    private final Map<Topic, Counter> deadLettered = new EnumMap<>(Topic.class);
    private final Map<Topic, Timer> age = new EnumMap<>(Topic.class);
    private final Counter duplicates;
    private final Counter conflicts;
    private final Counter retries;
    private final Counter rebuilt;
    private final DistributionSummary batch;

    public MicrometerStageMeter(MeterRegistry registry, String stage) {
        this.registry = registry;
        this.stage = stage;
        for (Topic topic : Topic.values()) {
            received.put(topic, counter("baton.stage.events.received", topic));
            unknown.put(topic, counter("baton.stage.events.unknown", topic));
            deadLettered.put(topic, counter("baton.stage.events.dead.lettered", topic));
            age.put(
                    topic,
                    Timer.builder("baton.stage.event.age")
                            .description("from when an event happened until it was decided")
                            .tag("stage", stage)
                            .tag("topic", topic.topicName())
                            .publishPercentileHistogram()
                            .register(registry));
        }
        duplicates = registry.counter("baton.stage.events.duplicate", "stage", stage);
        conflicts = registry.counter("baton.stage.conflicts", "stage", stage);
        retries = registry.counter("baton.stage.retries", "stage", stage);
        rebuilt = registry.counter("baton.stage.events.rebuilt", "stage", stage);
        batch = registry.summary("baton.stage.batch.size", "stage", stage);
    }

    private Counter counter(String name, Topic topic) {
        return registry.counter(name, "stage", stage, "topic", topic.topicName());
    }

    @Override
    public void received(Topic topic, int records) {
        received.computeIfPresent(topic, (t, counter) -> incremented(counter, records));
    }

    @Override
    public void decided(Topic topic, Duration howOld) {
        age.computeIfPresent(topic, (t, timer) -> {
            timer.record(howOld);
            return timer;
        });
    }

    @Override
    public void duplicates(int events) {
        duplicates.increment(events);
    }

    @Override
    public void unknown(Topic topic) {
        unknown.computeIfPresent(topic, (t, counter) -> incremented(counter, 1));
    }

    @Override
    public void deadLettered(Topic topic) {
        deadLettered.computeIfPresent(topic, (t, counter) -> incremented(counter, 1));
    }

    @Override
    public void conflicts(int keys) {
        conflicts.increment(keys);
    }

    @Override
    public void batch(int records) {
        batch.record(records);
    }

    @Override
    public void rebuilt(int records) {
        rebuilt.increment(records);
    }

    /// Something outside did not answer and is tried again.
    public void retried() {
        retries.increment();
    }

    private static Counter incremented(Counter counter, int by) {
        counter.increment(by);
        return counter;
    }
}
