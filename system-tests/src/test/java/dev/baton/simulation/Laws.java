package dev.baton.simulation;

import dev.baton.agent.dispatch.Pool;
import dev.baton.events.AgentCommand.Tick;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.TimerEvent;
import dev.baton.gateway.Inbox;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.InboundRecord;
import dev.baton.routing.Conversation;
import dev.baton.simulation.SimulatedRedis.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Watches every save and every event that appears in the log, and throws a [Violation] at the step that breaks a law.
final class Laws {
    private final World world;
    final ConversationLaws conversations = new ConversationLaws();
    final PoolLaws pools = new PoolLaws();
    final InboxLaws inboxes = new InboxLaws();
    private final Map<EventId, Envelope> saved = new LinkedHashMap<>();
    private final Map<EventId, Long> places = new HashMap<>();
    private final Map<String, Set<InboundRecord>> buried = new HashMap<>();

    Laws(World world) {
        this.world = world;
    }

    /// An event is in the log for the first time.
    void appeared(Envelope event) {
        places.put(event.id(), (long) places.size());
        conversations.appeared(event);
        pools.appeared(event);
        inboxes.appeared(event);
    }

    /// A stage is about to say these.
    void toBeSaid(List<Envelope> events) {
        for (Envelope event : events) {
            Envelope before = saved.get(event.id());
            Violation.unless(before != null, "said without being saved: %s", event);
            Violation.unless(before.data().equals(event.data()), "saved %s but said %s", before, event);
        }
    }

    /// A stage saves a change on top of `row`.
    void saved(String stage, Change<?> change, Row row) {
        for (Handled handled : change.handled()) {
            Violation.unless(row.everHandled.add(handled.id()), "%s takes effect twice in %s", handled.id(), stage);
            inItsOrder(stage, handled, row);
            for (Envelope event : handled.emitted()) {
                Envelope before = saved.putIfAbsent(event.id(), event);
                Violation.unless(
                        before == null || before.data().equals(event.data()),
                        "%s decided %s first and %s now",
                        stage,
                        before,
                        event);
                if (before == null) {
                    inboxes.decided(event);
                }
            }
        }
        switch (change.state()) {
            case Pool pool -> pools.saved(pool);
            case Inbox inbox -> inboxes.saved(change.key().key(), inbox);
            case Conversation conversation -> conversations.saved(conversation, (Conversation) row.state);
            case null, default -> {}
        }
    }

    private void inItsOrder(String stage, Handled handled, Row row) {
        Envelope event = Objects.requireNonNull(world.log.event(handled.id()), "decided but not in the log");
        if (event.data() instanceof Tick || event.data() instanceof TimerEvent) {
            // These need not be remembered, so one that comes again may be what takes effect.
            return;
        }
        long place = places.getOrDefault(handled.id(), 0L);
        Long before = row.decidedUpTo.put(event.data().topic(), place);
        Violation.unless(before == null || before < place, "%s decides %s after a later one", stage, event);
    }

    void buried(String stage, InboundRecord record, RuntimeException why) {
        Violation.unless(world.log.isPoison(record), "%s buries %s: %s", stage, record, why);
        buried.computeIfAbsent(stage, s -> new HashSet<>()).add(record);
    }

    /// What must hold once everything is drained.
    void drained() {
        saved.values()
                .forEach(event ->
                        Violation.unless(world.log.event(event.id()) != null, "saved but never said: %s", event));
        conversations.everyMessageHasItsOutcome();
        inboxes.complete(world);
        world.log
                .poison()
                .forEach(record -> world.groups.values().stream()
                        .filter(group ->
                                group.topics.contains(record.partition().topic()))
                        .forEach(group -> Violation.unless(
                                buried.getOrDefault(group.name, Set.of()).contains(record),
                                "%s lost the unreadable record at %s",
                                group.name,
                                record)));
        conversations.ids().forEach(this::agree);
    }

    /// Routing and the pool believe the same of a conversation.
    private void agree(dev.baton.events.ConversationId id) {
        Conversation routing = world.state("routing", id.value(), Conversation.class);
        pools.agree(world.pool(), id, Objects.requireNonNull(routing));
    }
}
