package dev.baton.kit.stage;

import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.TenantId;
import dev.baton.events.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// A log, a store that can be set back, and an output, all in memory, with crashes between any two steps.
final class World {
    static final TenantId TENANT = new TenantId("demo");
    static final ChannelId CHANNEL = new ChannelId("api");
    static final Partition PARTITION = new Partition(Topic.INBOUND_MESSAGES, 0);
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// What a guard broken on purpose looks like.
    enum Fault {
        NONE,
        SAVE_WITHOUT_COMPARING,
        FORGET_WHAT_WAS_SEEN,
        EMIT_BEFORE_SAVE,
        COMMIT_BEFORE_RUN,
        NEVER_LOOK_FOR_LOSS
    }

    final Random random;
    final Fault fault;
    final List<InboundRecord> log = new ArrayList<>();
    final List<Envelope> emitted = new ArrayList<>();
    final List<InboundRecord> buried = new ArrayList<>();
    Memory memory = new Memory();
    final List<Memory> copies = new ArrayList<>();
    long committed;
    double crashRate;
    long steps;
    long setBackAt;
    Runnable betweenSteps = () -> {};

    World(long seed, Fault fault) {
        this.random = new Random(seed);
        this.fault = fault;
    }

    /// All that a store holds; copied to be set back to later.
    static final class Memory {
        final Map<StateKey, Loaded<Relay.Count>> states = new HashMap<>();
        final Map<Partition, Long> positions = new HashMap<>();
        final Map<Object, Long> writes = new HashMap<>();

        Memory copy() {
            Memory copy = new Memory();
            copy.states.putAll(states);
            copy.positions.putAll(positions);
            copy.writes.putAll(writes);
            return copy;
        }
    }

    void receive(String contact, String words) {
        ContactId id = new ContactId(contact);
        MessageId message = MessageId.received(TENANT, CHANNEL, id, words);
        Envelope envelope = new Envelope(
                EventId.of("received", message.value()),
                START.plusMillis(log.size()),
                TENANT,
                ConversationId.of(TENANT, CHANNEL, id),
                null,
                new MessageReceived(message, CHANNEL, id, new Content.Text(words), null, Map.of()));
        append(EventJson.write(envelope));
    }

    void append(byte[] value) {
        log.add(new InboundRecord(PARTITION, log.size(), log.size(), null, value));
    }

    /// A step: before and after it a process may die, and the world may turn.
    private void step() {
        betweenSteps.run();
        if (random.nextDouble() < crashRate) {
            throw new Crash();
        }
    }

    Process process() {
        return new Process(runner());
    }

    /// A process with its own place in the log: it starts where the group committed and reads on from there, even as a
    /// zombie whose partition went to another.
    final class Process {
        private final StageRunner<Relay.Count> runner;
        int next;

        Process(StageRunner<Relay.Count> runner) {
            this.runner = runner;
            assigned();
        }

        void assigned() {
            next = (int) committed;
        }

        void deliver(int most) {
            List<InboundRecord> batch = List.copyOf(log.subList(next, Math.min(log.size(), next + most)));
            if (batch.isEmpty()) {
                return;
            }
            if (fault == Fault.COMMIT_BEFORE_RUN) {
                committed = Math.max(committed, next + batch.size());
            }
            runner.run(batch);
            next += batch.size();
            step();
            committed = Math.max(committed, next);
            runner.committed(Map.of(PARTITION, committed));
        }
    }

    private StageRunner<Relay.Count> runner() {
        Clock clock = Clock.fixed(START.plus(Duration.ofHours(1)), ZoneOffset.UTC);
        return new StageRunner<>(
                "relay",
                Set.of(Topic.INBOUND_MESSAGES),
                new Relay(),
                new StageRunner.Ports<>(
                        new Store(),
                        this::emit,
                        (record, why) -> {
                            step();
                            buried.add(record);
                            step();
                        },
                        new Log(),
                        StageMeter.NONE,
                        clock,
                        new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), () -> {})));
    }

    private void emit(List<Envelope> events) {
        for (Envelope event : events) {
            step();
            emitted.add(event);
        }
        step();
    }

    private final class Store implements StageStore<Relay.Count> {
        private long writes() {
            return memory.writes.getOrDefault(this, 0L);
        }

        @Override
        public Found<Relay.Count> load(Map<StateKey, List<EventId>> wanted) {
            step();
            long writes = memory.writes.merge(this, 1L, Long::sum);
            Map<StateKey, Loaded<Relay.Count>> loaded = new HashMap<>();
            wanted.keySet().forEach(key -> {
                Loaded<Relay.Count> found = memory.states.get(key);
                if (found != null) {
                    boolean forgets = fault == Fault.FORGET_WHAT_WAS_SEEN;
                    loaded.put(
                            key,
                            forgets ? new Loaded<>(found.version(), found.state(), Set.of(), found.kept()) : found);
                }
            });
            step();
            return new Found<>(loaded, writes);
        }

        @Override
        public Saved save(List<Change<Relay.Count>> changes) {
            if (fault == Fault.EMIT_BEFORE_SAVE) {
                changes.forEach(change -> change.handled().forEach(handled -> emit(handled.emitted())));
            }
            step();
            Set<StateKey> conflicts = new HashSet<>();
            for (Change<Relay.Count> change : changes) {
                Loaded<Relay.Count> found = memory.states.getOrDefault(change.key(), Loaded.nothing());
                if (found.version() != change.expectedVersion() && fault != Fault.SAVE_WITHOUT_COMPARING) {
                    conflicts.add(change.key());
                } else {
                    Set<EventId> seen = new HashSet<>(found.seen());
                    List<Handled> kept = new ArrayList<>(found.kept());
                    kept.removeIf(handled -> change.forget().contains(handled.id()));
                    change.handled().forEach(handled -> seen.add(handled.id()));
                    kept.addAll(change.handled());
                    memory.states.put(change.key(), new Loaded<>(random.nextLong(), change.state(), seen, kept));
                }
            }
            long writes = memory.writes.merge(this, 1L, Long::sum);
            step();
            return new Saved(conflicts, writes);
        }

        @Override
        public Known known(Collection<Partition> partitions) {
            step();
            return fault == Fault.NEVER_LOOK_FOR_LOSS
                    ? new Known(writes(), Map.of(PARTITION, Long.MAX_VALUE / 2))
                    : new Known(writes(), Map.copyOf(memory.positions));
        }

        @Override
        public boolean advance(Map<Partition, Step> steps, long writes) {
            step();
            if (fault != Fault.NEVER_LOOK_FOR_LOSS) {
                boolean setBack = writes() < writes
                        || steps.entrySet().stream()
                                .anyMatch(e -> memory.positions.getOrDefault(e.getKey(), 0L)
                                        < e.getValue().from());
                if (setBack) {
                    return false;
                }
                steps.forEach((partition, step) -> memory.positions.merge(partition, step.to(), Math::max));
            }
            step();
            return true;
        }
    }

    private final class Log implements LogReader {
        @Override
        public Map<Partition, Long> committed(Collection<Partition> partitions) {
            step();
            return Map.of(PARTITION, committed);
        }

        @Override
        public void read(Map<Partition, Range> ranges, Consumer<List<InboundRecord>> batches) {
            ranges.values().forEach(range -> {
                step();
                batches.accept(List.copyOf(log.subList((int) range.from(), (int) range.until())));
            });
        }
    }
}
