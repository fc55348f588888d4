package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.EventId;
import dev.baton.events.OfferId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Offers every conversation that waits to the agent who should have it, as far as there is capacity. Runs after every
/// command, so that whatever frees an agent drains the queue at once.
final class Matching {
    private final Turn turn;
    private final QueueRules rules;
    private final Map<AgentId, Integer> loads;

    private Matching(Turn turn, QueueRules rules) {
        this.turn = turn;
        this.rules = rules;
        loads = turn.loads();
    }

    static void run(Turn turn, QueueRules rules) {
        new Matching(turn, rules).offerAll();
    }

    private void offerAll() {
        List<PoolAgent> free = free();
        for (WaitingConversation item : turn.waitingInOrder()) {
            if (free.isEmpty()) {
                return;
            }
            if (item.offer() == null) {
                Optional<PoolAgent> chosen = choose(item, free);
                if (chosen.isPresent()) {
                    offer(item, chosen.get());
                    free = free();
                }
            }
        }
    }

    private List<PoolAgent> free() {
        return turn.agents().stream()
                .filter(agent -> agent.takesOffers() && load(agent) < agent.capacity())
                .toList();
    }

    /// The least loaded, then longest idle; of those who passed it by only when there is nobody else.
    private Optional<PoolAgent> choose(WaitingConversation item, List<PoolAgent> free) {
        Predicate<PoolAgent> suits = item.reservedFor() == null
                ? agent -> agent.serves(item)
                : agent -> agent.id().equals(item.reservedFor());
        Comparator<PoolAgent> best = Comparator.comparingInt(this::load)
                .thenComparing(PoolAgent::idleSince)
                .thenComparing(agent -> agent.id().value());
        return best(free.stream().filter(suits).filter(agent -> !item.passedBy().contains(agent.id())), best)
                .or(() -> best(free.stream().filter(suits), best));
    }

    private static Optional<PoolAgent> best(Stream<PoolAgent> agents, Comparator<PoolAgent> order) {
        return agents.min(order);
    }

    private int load(PoolAgent agent) {
        return loads.getOrDefault(agent.id(), 0);
    }

    private void offer(WaitingConversation item, PoolAgent agent) {
        EventId name = EventId.of(
                "offer", turn.commandId().value(), item.conversation().value());
        OpenOffer offer = new OpenOffer(
                new OfferId(name.value()),
                agent.id(),
                turn.now().plus(rules.offerTimeout(turn.tenant(), item.queue())));
        turn.put(item.offered(offer));
        turn.say(
                item.conversation(),
                new Offered(
                        item.episode(),
                        offer.id(),
                        agent.id(),
                        item.queue(),
                        offer.expires(),
                        item.epoch(),
                        List.of(Reason.of(
                                ReasonCode.LONGEST_WAITING, "load " + load(agent) + "/" + agent.capacity()))));
        loads.merge(agent.id(), 1, Integer::sum);
    }
}
