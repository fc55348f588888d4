package dev.baton.kit.stage;

import dev.baton.decide.Decider;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.Topic;
import dev.baton.events.UnknownEvent;
import dev.baton.events.UnreadableEvent;
import dev.baton.kit.stage.Judge.Judgement;
import dev.baton.kit.stage.LogReader.Range;
import dev.baton.kit.stage.Progress.SetBackAgain;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/// Runs a [Decider] over a log, effectively once.
///
/// ```
/// records ──▶ load ──▶ lost? ──▶ decide ──▶ save ──▶ advance ──▶ emit ──▶ (the caller commits) ──▶ committed
///              ▲         │                   │          │
///              ├─ rebuild┘                   │          │
///              ├───────── conflict ──────────┘          │
///              └───────── set back meanwhile ───────────┘
/// ```
///
/// The save is the one point where a decision becomes true: state, the ids seen and the events to say, in one atomic
/// write per key, only if nobody else wrote in between. What was not saved is never said; what was saved is said again,
/// word for word and before anything newer of the same key, until the offset is committed. So a crash, a rebalance, a
/// zombie or a redelivery changes nothing that
/// anyone sees. Not thread-safe: one runner per consumer thread.
public final class StageRunner<S> {
    private static final Logger LOG = Logger.getLogger(StageRunner.class);

    private final String stage;
    private final Judge<S> judge;
    private final Ports<S> ports;
    private final Progress progress;
    private final Outbox outbox = new Outbox();

    /// What a runner touches of the world.
    public record Ports<S>(
            StageStore<S> store,
            Emitter emitter,
            DeadLetters deadLetters,
            LogReader log,
            StageMeter meter,
            Clock clock,
            Backoff backoff) {}

    /// @param stage the name under which its states are kept and its events' ids derived: never change it
    /// @param topics what it reads
    public StageRunner(String stage, Set<Topic> topics, Decider<S> decider, Ports<S> ports) {
        this.stage = stage;
        this.ports = ports;
        this.judge = new Judge<>(stage, decider, ports.clock());
        this.progress = new Progress(stage, topics, ports.store(), ports.log(), outbox::committed);
    }

    /// Decides a batch and says what follows. When it returns, the batch's offsets may be committed. When it throws,
    /// nothing may be, and the batch is to be delivered again.
    public void run(List<InboundRecord> records) {
        ports.meter().batch(records.size());
        List<Incoming> batch = readLive(records);
        Map<Partition, Long> next = Progress.after(records);
        Map<EventId, Handled> toSay = new LinkedHashMap<>();
        Map<Partition, Long> begin = Progress.before(records);
        decideAndSave(batch, begin, toSay);
        while (!attempt("saving the position", () -> progress.advance(next))) {
            decideAndSave(batch, begin, toSay);
        }
        attempt("emitting what was decided", () -> {
            ports.emitter()
                    .emit(toSay.values().stream()
                            .flatMap(handled -> handled.emitted().stream())
                            .toList());
            return true;
        });
        outbox.said(toSay.keySet());
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

    private List<Incoming> readAgain(List<InboundRecord> records) {
        List<Incoming> batch = new ArrayList<>(records.size());
        for (InboundRecord record : records) {
            try {
                Envelope event = EventJson.read(record.partition().topic(), record.value());
                if (!(event.data() instanceof UnknownEvent)) {
                    batch.add(new Incoming(record, event));
                }
            } catch (UnreadableEvent buriedBefore) {
                LOG.debugf("passed over again: %s", record);
            }
        }
        return batch;
    }

    private void decideAndSave(List<Incoming> batch, Map<Partition, Long> begin, Map<EventId, Handled> toSay) {
        Map<StateKey, List<Incoming>> open = byKey(batch);
        int keys = open.size();
        boolean saved = false;
        while (!saved) {
            StageStore.Found<S> found = load(open);
            if (open.size() == keys) {
                progress.beganWith(found.writes());
            } else {
                progress.wrote(found.writes());
            }
            Map<StateKey, Loaded<S>> loaded = found.states();
            Map<Partition, Range> lost = attempt("checking the store", () -> progress.lost(begin));
            if (lost.isEmpty()) {
                Map<StateKey, Judgement<S>> judged = judge(open, loaded);
                Set<StateKey> conflicts = save(judged, loaded, false);
                judged.keySet().removeAll(conflicts);
                judged.forEach((key, judgement) -> settle(
                        judgement,
                        loaded.getOrDefault(key, Loaded.nothing()),
                        open.getOrDefault(key, List.of()),
                        toSay));
                open.keySet().retainAll(conflicts);
                saved = open.isEmpty();
            } else {
                attempt("rebuilding", () -> {
                    progress.rebuild(lost, this::decideAgain);
                    return true;
                });
            }
        }
    }

    /// Restores states from records that were decided before, so nothing is said, buried or counted here. What is not
    /// committed may not have been said: it is kept for when its record comes.
    private void decideAgain(List<InboundRecord> records) {
        Map<StateKey, List<Incoming>> open = byKey(readAgain(records));
        while (!open.isEmpty()) {
            StageStore.Found<S> found = load(open);
            if (!progress.wrote(found.writes())) {
                throw new SetBackAgain();
            }
            open.keySet().retainAll(save(judge(open, found.states()), found.states(), true));
        }
        ports.meter().rebuilt(records.size());
    }

    private static Map<StateKey, List<Incoming>> byKey(List<Incoming> batch) {
        Map<StateKey, List<Incoming>> groups = new LinkedHashMap<>();
        batch.forEach(each -> groups.computeIfAbsent(StateKey.of(each.event()), key -> new ArrayList<>())
                .add(each));
        return groups;
    }

    private StageStore.Found<S> load(Map<StateKey, List<Incoming>> open) {
        Map<StateKey, List<EventId>> wanted = new LinkedHashMap<>();
        open.forEach(
                (key, group) -> wanted.put(key, group.stream().map(Incoming::id).toList()));
        return attempt("loading", () -> ports.store().load(wanted));
    }

    private Map<StateKey, Judgement<S>> judge(Map<StateKey, List<Incoming>> open, Map<StateKey, Loaded<S>> loaded) {
        Map<StateKey, Judgement<S>> judged = new LinkedHashMap<>();
        open.forEach((key, group) -> judged.put(key, judge.judge(group, loaded.getOrDefault(key, Loaded.nothing()))));
        return judged;
    }

    /// @param silently whether what is committed, and therefore was said, is not kept to be said again
    private Set<StateKey> save(Map<StateKey, Judgement<S>> judged, Map<StateKey, Loaded<S>> loaded, boolean silently) {
        List<Change<S>> changes = new ArrayList<>(judged.size());
        judged.forEach((key, judgement) -> {
            if (!judgement.decided().isEmpty()) {
                Loaded<S> found = loaded.getOrDefault(key, Loaded.nothing());
                List<Handled> handled = silently
                        ? judgement.decided().stream()
                                .map(each -> outbox.isCommitted(each) ? each.silently() : each)
                                .toList()
                        : judgement.decided();
                changes.add(new Change<>(
                        key, found.version(), judgement.state(), handled, outbox.forgettable(found.kept())));
            }
        });
        if (changes.isEmpty()) {
            return Set.of();
        }
        StageStore.Saved saved = attempt("saving", () -> ports.store().save(changes));
        progress.wrote(saved.writes());
        if (!saved.conflicts().isEmpty()) {
            ports.meter().conflicts(saved.conflicts().size());
        }
        return saved.conflicts();
    }

    private void settle(Judgement<S> judgement, Loaded<S> loaded, List<Incoming> group, Map<EventId, Handled> toSay) {
        outbox.unsaid(loaded.kept()).forEach(handled -> toSay.put(handled.id(), handled));
        judgement.decided().forEach(handled -> toSay.put(handled.id(), handled));
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
