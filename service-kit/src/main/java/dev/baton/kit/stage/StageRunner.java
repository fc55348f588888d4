package dev.baton.kit.stage;

import dev.baton.decide.Decider;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.Topic;
import dev.baton.events.UnknownEvent;
import dev.baton.events.UnreadableEvent;
import dev.baton.kit.stage.Journal.Entry;
import dev.baton.kit.stage.Journal.Source;
import dev.baton.kit.stage.Judge.Judgement;
import dev.baton.kit.stage.StageStore.Found;
import dev.baton.kit.stage.StageStore.Move;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/// Runs a [Decider] over a log, effectively once.
///
/// ```
/// records ──▶ load ──▶ behind? ──▶ decide ──▶ journal ──▶ save ──▶ emit ──▶ (the caller commits) ──▶ committed
///              ▲          │                      │
///              ├─ catch up┘                      │
///              └─ catch up ── out of place ──────┘
/// ```
///
/// The journal is the one point where a decision becomes true: an entry counts only at the place at which it was
/// expected, so only if nobody else decided since the states were loaded. What does not count is never said; what
/// counts is said again, word for word and before anything newer of the same key, until the offset is committed. The
/// store is a view of the journal, and is brought up to it whenever it is behind. So a crash, a rebalance, a zombie, a
/// redelivery or a store that is flushed or set back, however often, changes nothing that anyone sees. Not thread-safe:
/// one runner per consumer thread.
public final class StageRunner<S> {
    private static final Logger LOG = Logger.getLogger(StageRunner.class);

    private final String stage;
    private final Judge<S> judge;
    private final Ports<S> ports;
    private final CatchUp<S> catchUp;
    private final Outbox outbox = new Outbox();

    /// What a runner touches of the world.
    public record Ports<S>(
            StageStore<S> store,
            Journal journal,
            Emitter emitter,
            DeadLetters deadLetters,
            StageMeter meter,
            Clock clock,
            Backoff backoff) {}

    /// @param stage the name under which its states are kept and its events' ids derived: never change it
    /// @param topics what it reads
    public StageRunner(String stage, Set<Topic> topics, Decider<S> decider, Ports<S> ports) {
        this.stage = stage;
        this.ports = ports;
        this.judge = new Judge<>(stage, decider);
        this.catchUp = new CatchUp<>(stage, topics, judge, ports, outbox);
    }

    /// Decides a batch and says what follows. When it returns, the batch's offsets may be committed. When it throws,
    /// nothing may be, and the batch is to be delivered again.
    public void run(List<InboundRecord> records) {
        ports.meter().batch(records.size());
        List<Incoming> batch = readLive(records);
        Set<Integer> numbers = new TreeSet<>();
        records.forEach(record -> numbers.add(record.partition().number()));
        Map<EventId, Handled> toSay = decide(batch, numbers);
        attempt("emitting what was decided", () -> {
            ports.emitter()
                    .emit(toSay.values().stream()
                            .flatMap(handled -> handled.emitted().stream())
                            .toList());
            return true;
        });
        outbox.said(toSay.keySet());
    }

    /// Brings the store up to the journal where it was flushed or set back while nothing was to be decided.
    /// @param numbers the partition numbers that this process has
    public void repair(Collection<Integer> numbers) {
        attempt("checking the store", () -> {
            catchUp.bring(catchUp.behind(ports.store().positions(numbers)));
            return true;
        });
    }

    /// Tells that offsets are committed: what was saved to be said again need not be kept any longer.
    public void committed(Map<Partition, Long> offsets) {
        outbox.committed(offsets);
    }

    private List<Incoming> readLive(List<InboundRecord> records) {
        List<Incoming> batch = new ArrayList<>(records.size());
        for (InboundRecord record : records) {
            Topic topic = record.partition().topic();
            ports.meter().received(topic, 1);
            try {
                Envelope event = EventJson.read(topic, record.value());
                if (event.data() instanceof UnknownEvent unknown) {
                    ports.meter().unknown(topic);
                    LOG.warnf("stage %s passes over an event of unknown type %s at %s", stage, unknown.type(), record);
                } else {
                    batch.add(new Incoming(record, event));
                }
            } catch (UnreadableEvent unreadable) {
                bury(record, unreadable);
            }
        }
        return batch;
    }

    /// @return what is to be said
    private Map<EventId, Handled> decide(List<Incoming> batch, Set<Integer> numbers) {
        Map<StateKey, List<Incoming>> groups = byKey(batch);
        while (true) {
            Found<S> found = load(groups, numbers);
            Instant now = ports.clock().instant();
            Map<StateKey, Judgement<S>> judged = judge(groups, found, now);
            Map<Integer, Entry> entries = entries(judged, found, now);
            Map<Integer, Long> places = append(entries);
            if (entries.values().stream().allMatch(entry -> places.getOrDefault(entry.number(), -1L) == entry.at())) {
                save(judged, found, entries);
                return settle(groups, judged, found);
            }
            LOG.infof("somebody else decides for stage %s as well; it loads again", stage);
            bringUp(entries.keySet());
        }
    }

    /// Loads until the store is as far as the journal is known to go.
    private Found<S> load(Map<StateKey, List<Incoming>> groups, Set<Integer> numbers) {
        Map<StateKey, List<EventId>> wanted = new LinkedHashMap<>();
        groups.forEach(
                (key, group) -> wanted.put(key, group.stream().map(Incoming::id).toList()));
        while (true) {
            Found<S> found = attempt("loading", () -> ports.store().load(wanted, numbers));
            Set<Integer> behind = attempt("asking how far the journal goes", () -> catchUp.behind(found.positions()));
            if (behind.isEmpty()) {
                return found;
            }
            bringUp(behind);
        }
    }

    private void bringUp(Set<Integer> numbers) {
        attempt("catching up with the journal", () -> {
            catchUp.bring(numbers);
            return true;
        });
    }

    private static Map<StateKey, List<Incoming>> byKey(List<Incoming> batch) {
        Map<StateKey, List<Incoming>> groups = new LinkedHashMap<>();
        batch.forEach(each -> groups.computeIfAbsent(StateKey.of(each.event()), key -> new ArrayList<>())
                .add(each));
        return groups;
    }

    private Map<StateKey, Judgement<S>> judge(Map<StateKey, List<Incoming>> groups, Found<S> found, Instant now) {
        Map<StateKey, Judgement<S>> judged = new LinkedHashMap<>();
        groups.forEach((key, group) -> judged.put(key, judge.judge(group, found.state(key), now)));
        return judged;
    }

    private Map<Integer, Entry> entries(Map<StateKey, Judgement<S>> judged, Found<S> found, Instant now) {
        Map<Integer, List<Source>> sources = new HashMap<>();
        judged.values()
                .forEach(judgement -> judgement
                        .decided()
                        .forEach(
                                each -> sources.computeIfAbsent(each.partition().number(), n -> new ArrayList<>())
                                        .add(new Source(each.partition(), each.offset()))));
        Map<Integer, Entry> entries = new HashMap<>();
        sources.forEach((number, decided) ->
                entries.put(number, new Entry(number, found.position(number).next(), now, decided)));
        return entries;
    }

    private Map<Integer, Long> append(Map<Integer, Entry> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Long> places =
                attempt("writing the journal", () -> ports.journal().append(List.copyOf(entries.values())));
        places.forEach((number, place) -> catchUp.reached(number, place + 1));
        return places;
    }

    /// Keeps the view up to date. Where that fails because somebody else changed it, it is brought up to the journal.
    private void save(Map<StateKey, Judgement<S>> judged, Found<S> found, Map<Integer, Entry> entries) {
        List<Change<S>> changes = new ArrayList<>(judged.size());
        judged.forEach((key, judgement) -> {
            if (!judgement.decided().isEmpty()) {
                Loaded<S> loaded = found.state(key);
                changes.add(new Change<>(
                        key, loaded, judgement.state(), judgement.decided(), outbox.forgettable(loaded.kept())));
            }
        });
        if (changes.isEmpty()) {
            return;
        }
        Map<Integer, Move> moves = new HashMap<>();
        entries.forEach((number, entry) -> moves.put(number, new Move(found.position(number), entry.at() + 1)));
        if (!attempt("saving", () -> ports.store().save(changes, moves))) {
            ports.meter().conflicts(changes.size());
            bringUp(entries.keySet());
        }
    }

    /// @return what is to be said: first what somebody left unsaid, then what was decided
    private Map<EventId, Handled> settle(
            Map<StateKey, List<Incoming>> groups, Map<StateKey, Judgement<S>> judged, Found<S> found) {
        Map<EventId, Handled> toSay = new LinkedHashMap<>();
        judged.forEach((key, judgement) -> {
            outbox.unsaid(found.state(key).kept()).forEach(handled -> toSay.put(handled.id(), handled));
            judgement.decided().forEach(handled -> toSay.put(handled.id(), handled));
            settle(judgement, groups.getOrDefault(key, List.of()));
        });
        return toSay;
    }

    private void settle(Judgement<S> judgement, List<Incoming> group) {
        for (Incoming each : group) {
            Topic topic = each.record().partition().topic();
            RuntimeException poison = judgement.poisoned().get(each.event().id());
            if (poison == null) {
                Duration age =
                        Duration.between(each.event().time(), ports.clock().instant());
                ports.meter().decided(topic, age.isNegative() ? Duration.ZERO : age);
            } else {
                bury(each.record(), poison);
            }
        }
        ports.meter().duplicates(judgement.duplicates());
    }

    private void bury(InboundRecord record, RuntimeException why) {
        LOG.errorf(
                "stage %s cannot decide the record at %s: %s; it goes to the dead letters", stage, record, shown(why));
        attempt("burying the record at " + record, () -> {
            ports.deadLetters().bury(record, why);
            return true;
        });
        ports.meter().deadLettered(record.partition().topic());
    }

    /// Only failures that promise not to quote a contact show their message.
    public static String shown(RuntimeException why) {
        return why instanceof UnreadableEvent || why instanceof PermanentFailure
                ? String.valueOf(why.getMessage())
                : why.getClass().getName();
    }

    private <T> T attempt(String what, java.util.function.Supplier<T> action) {
        return ports.backoff().untilItWorks("stage " + stage + ": " + what, action);
    }
}
