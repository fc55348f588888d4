package dev.baton.kit;

import dev.baton.events.Topic;
import dev.baton.kit.kafka.StageOffsets;
import dev.baton.kit.stage.Backoff;
import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.StageRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// A stage that is fed by a channel and commits its own offsets: after what it decided was acknowledged.
public final class Stage<S> {
    private final StageRunner<S> runner;
    private final StageOffsets offsets;
    private final Backoff backoff;

    Stage(StageRunner<S> runner, StageOffsets offsets, Backoff backoff) {
        this.runner = runner;
        this.offsets = offsets;
        this.backoff = backoff;
    }

    /// Looks whether the store lost anything of the partitions that this process has, and repairs it.
    void check() {
        runner.repair(offsets.assigned());
    }

    /// Gives up what does not work at once, from now on.
    void hurry() {
        backoff.stop();
    }

    /// Commits what was decided and is not committed yet.
    void commitNow() {
        offsets.commitNow();
    }

    /// Decides several fetches as one batch. Called by one thread, in the order of the log.
    void run(List<ConsumerRecords<String, byte[]>> fetches) {
        Map<Partition, Long> committed = offsets.committedSince();
        if (!committed.isEmpty()) {
            runner.committed(committed);
        }
        List<InboundRecord> batch = new ArrayList<>();
        fetches.forEach(records -> records.forEach(record -> batch.add(new InboundRecord(
                new Partition(Topic.named(record.topic()).orElseThrow(), record.partition()),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.value()))));
        runner.run(batch);
        offsets.commit(batch);
    }
}
