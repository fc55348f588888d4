package dev.baton.kit.stage;

import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.Topic;
import dev.baton.events.UnknownEvent;
import dev.baton.events.UnreadableEvent;
import dev.baton.kit.stage.Journal.Decided;
import dev.baton.kit.stage.Journal.Slice;
import dev.baton.kit.stage.Judge.Again;
import dev.baton.kit.stage.Judge.Judgement;
import dev.baton.kit.stage.StageRunner.Ports;
import dev.baton.kit.stage.StageStore.Found;
import dev.baton.kit.stage.StageStore.Move;
import dev.baton.kit.stage.StageStore.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Knows how far a stage's journal goes, and brings the store up to its end.
///
/// A store is behind when a process died between the journal and the store, or when the store was flushed or set back.
/// It makes no difference: what lies between the store's position and the journal's end is decided again, in the order
/// in which it was decided first, to restore the states. Nothing of it is said here.
final class CatchUp<S> {
    private static final Logger LOG = Logger.getLogger(CatchUp.class);

    private final String stage;
    private final Set<Topic> topics;
    private final Judge<S> judge;
    private final Ports<S> ports;
    private final Outbox outbox;
    private final Map<Integer, Long> ends = new HashMap<>();

    CatchUp(String stage, Set<Topic> topics, Judge<S> judge, Ports<S> ports, Outbox outbox) {
        this.stage = stage;
        this.topics = Set.copyOf(topics);
        this.judge = judge;
        this.ports = ports;
        this.outbox = outbox;
    }

    /// The numbers under which a store at these positions lacks what is known to lie in the journal.
    Set<Integer> behind(Map<Integer, Position> positions) {
        return positions.entrySet().stream()
                .filter(e -> e.getValue().next() < end(e.getKey(), e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private long end(int number, Position position) {
        long known = ends.computeIfAbsent(number, ports.journal()::end);
        return ends.merge(number, Math.max(known, position.next()), Math::max);
    }

    /// An entry came to lie before this place.
    void reached(int number, long next) {
        ends.merge(number, next, Math::max);
    }

    /// Brings the store up to the end of the journal.
    void bring(Collection<Integer> numbers) {
        for (int number : numbers) {
            while (!bring(number)) {
                LOG.debugf("the store of stage %s changed while it was brought up to its journal", stage);
            }
        }
    }

    /// False when the store was changed by somebody else meanwhile.
    private boolean bring(int number) {
        reached(number, ports.journal().end(number));
        Position position = ports.store().positions(Set.of(number)).getOrDefault(number, Position.BEGINNING);
        long end = end(number, position);
        if (position.next() >= end) {
            return true;
        }
        LOG.warnf(
                "the store of stage %s lacks %d entries of journal %d, which are decided again",
                stage, end - position.next(), number);
        outbox.committed(ports.journal()
                .committed(topics.stream()
                        .map(topic -> new Partition(topic, number))
                        .toList()));
        try {
            ports.journal().replay(number, position.next(), end, this::decideAgain);
            return true;
        } catch (Changed meanwhile) {
            return false;
        }
    }

    private void decideAgain(Slice slice) {
        Map<StateKey, List<Again>> groups = byKey(slice);
        Map<StateKey, List<EventId>> wanted = new LinkedHashMap<>();
        groups.keySet().forEach(key -> wanted.put(key, List.of()));
        Found<S> found = ports.store().load(wanted, Set.of(slice.number()));
        Position from = found.position(slice.number());
        if (from.next() != slice.from()) {
            throw new Changed();
        }
        List<Change<S>> changes = new ArrayList<>();
        groups.forEach((key, group) -> {
            Loaded<S> loaded = found.state(key);
            Judgement<S> judgement = judge.judgeAgain(group, loaded);
            if (!judgement.decided().isEmpty()) {
                changes.add(new Change<>(
                        key,
                        loaded,
                        judgement.state(),
                        judgement.decided().stream()
                                .map(each -> outbox.isCommitted(each) ? each.silently() : each)
                                .toList(),
                        outbox.forgettable(loaded.kept())));
            }
        });
        if (!ports.store().save(changes, Map.of(slice.number(), new Move(from, slice.next())))) {
            throw new Changed();
        }
        ports.meter().rebuilt(slice.decided().size());
    }

    private static Map<StateKey, List<Again>> byKey(Slice slice) {
        Map<StateKey, List<Again>> groups = new LinkedHashMap<>();
        for (Decided decided : slice.decided()) {
            InboundRecord record = decided.record();
            try {
                Envelope event = EventJson.read(record.partition().topic(), record.value());
                if (!(event.data() instanceof UnknownEvent)) {
                    groups.computeIfAbsent(StateKey.of(event), key -> new ArrayList<>())
                            .add(new Again(new Incoming(record, event), decided.time()));
                }
            } catch (UnreadableEvent unreadable) {
                LOG.warnf("decided once and unreadable now: %s", record);
            }
        }
        return groups;
    }

    private static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
