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
import dev.baton.kit.stage.Journal.Entry;
import dev.baton.kit.stage.StageStore.Position;
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
import java.util.Objects;
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
        COMMIT_BEFORE_RUN,
        NEVER_LOOK_FOR_LOSS,
        COUNT_WHAT_IS_OUT_OF_PLACE
    }

    final Random random;
    final Fault fault;
    final List<InboundRecord> log = new ArrayList<>();
    final List<Entry> journal = new ArrayList<>();
    final List<Envelope> emitted = new ArrayList<>();
    final List<InboundRecord> buried = new ArrayList<>();
    Memory memory = new Memory();
    final List<Memory> copies = new ArrayList<>();
    long committed;
    double crashRate;
    Runnable betweenSteps = () -> {};

    World(long seed, Fault fault) {
        this.random = new Random(seed);
        this.fault = fault;
    }

    /// All that a store holds; copied to be set back to later.
    static final class Memory {
        final Map<StateKey, Loaded<Relay.Count>> states = new HashMap<>();
        Position position = Position.BEGINNING;

        Memory copy() {
            Memory copy = new Memory();
            copy.states.putAll(states);
            copy.position = position;
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
        private boolean atWork;

        Process(StageRunner<Relay.Count> runner) {
            this.runner = runner;
            assigned();
        }

        void assigned() {
            next = (int) committed;
        }

        void repair() {
            onItsThread(() -> runner.repair(Set.of(0)));
        }

        void deliver(int most) {
            onItsThread(() -> decide(most));
        }

        /// Does nothing while it does something else.
        private void onItsThread(Runnable work) {
            if (atWork) {
                return;
            }
            atWork = true;
            try {
                work.run();
            } finally {
                atWork = false;
            }
        }

        private void decide(int most) {
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
                        new JournalInMemory(),
                        this::emit,
                        (record, why) -> {
                            step();
                            buried.add(record);
                            step();
                        },
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
        @Override
        public Found<Relay.Count> load(Map<StateKey, List<EventId>> wanted, Collection<Integer> numbers) {
            step();
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
            Position position = fault == Fault.NEVER_LOOK_FOR_LOSS
                    ? new Position(Math.max(memory.position.next(), journal.size()), memory.position.mark())
                    : memory.position;
            Found<Relay.Count> found = new Found<>(loaded, numbers.isEmpty() ? Map.of() : Map.of(0, position));
            step();
            return found;
        }

        @Override
        public boolean save(List<Change<Relay.Count>> changes, Map<Integer, Move> moves) {
            step();
            Move move = Objects.requireNonNull(moves.get(0));
            boolean asExpected = memory.position.mark().equals(move.from().mark())
                    && changes.stream()
                            .allMatch(change -> held(change.key()).version()
                                    == change.before().version());
            if (asExpected || fault == Fault.SAVE_WITHOUT_COMPARING) {
                changes.forEach(this::save);
                memory.position = new Position(move.to(), Long.toString(random.nextLong()));
            }
            step();
            return asExpected || fault == Fault.SAVE_WITHOUT_COMPARING;
        }

        private Loaded<Relay.Count> held(StateKey key) {
            return memory.states.getOrDefault(key, Loaded.nothing());
        }

        private void save(Change<Relay.Count> change) {
            Loaded<Relay.Count> found = held(change.key());
            Set<EventId> seen = new HashSet<>(found.seen());
            List<Handled> kept = new ArrayList<>(found.kept());
            kept.removeIf(handled -> change.forget().contains(handled.id()));
            change.handled().forEach(handled -> seen.add(handled.id()));
            kept.addAll(change.handled());
            memory.states.put(change.key(), new Loaded<>(random.nextLong(), change.state(), seen, kept));
        }
    }

    private final class JournalInMemory implements Journal {
        private static final int ENTRIES = 3;

        @Override
        public long end(int number) {
            step();
            return journal.size();
        }

        @Override
        public Map<Integer, Long> append(List<Entry> entries) {
            step();
            Entry entry = entries.getFirst();
            long place = fault == Fault.COUNT_WHAT_IS_OUT_OF_PLACE ? entry.at() : journal.size();
            journal.add(entry);
            step();
            return Map.of(entry.number(), place);
        }

        @Override
        public void replay(int number, long from, long until, Consumer<Slice> slices) {
            for (long at = from; at < until; at += ENTRIES) {
                step();
                long next = Math.min(until, at + ENTRIES);
                List<Decided> decided = new ArrayList<>();
                for (int place = (int) at; place < next; place++) {
                    Entry entry = journal.get(place);
                    if (entry.at() == place || fault == Fault.COUNT_WHAT_IS_OUT_OF_PLACE) {
                        entry.sources()
                                .forEach(source ->
                                        decided.add(new Decided(entry.time(), log.get((int) source.offset()))));
                    }
                }
                slices.accept(new Slice(number, at, next, decided));
            }
        }

        @Override
        public Map<Partition, Long> committed(Collection<Partition> partitions) {
            step();
            return Map.of(PARTITION, committed);
        }
    }
}
