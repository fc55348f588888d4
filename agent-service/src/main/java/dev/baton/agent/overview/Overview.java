package dev.baton.agent.overview;

import dev.baton.agent.dispatch.Assignment;
import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.PoolAgent;
import dev.baton.agent.dispatch.WaitingConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.QueueId;
import dev.baton.packs.Pack;
import dev.baton.packs.QueueDefinition;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the floor is doing at one moment: who is there and what they serve, what waits and since when.
/// @param waiting in the order in which it will be served
public record Overview(List<Agent> agents, List<Queue> queues, List<Waiting> waiting) {
    public Overview {
        agents = List.copyOf(agents);
        queues = List.copyOf(queues);
        waiting = List.copyOf(waiting);
    }

    /// @param queues those that the agent serves; empty means all
    /// @param load the conversations served and offered
    /// @param serves the conversations that the agent serves
    public record Agent(
            AgentId id,
            String name,
            Presence presence,
            List<String> queues,
            List<String> skills,
            int load,
            int capacity,
            List<Served> serves) {}

    public record Served(ConversationId conversation, String queue) {}

    /// @param names by language
    /// @param longestSince when the longest of its waits began, or null when nothing waits
    /// @param online the agents who take offers of this queue now
    public record Queue(
            String id,
            Map<String, String> names,
            int waiting,
            int served,
            @Nullable Instant longestSince,
            int online) {}

    /// @param offeredTo who may take it now, or null
    public record Waiting(
            ConversationId conversation,
            String queue,
            List<String> skills,
            int priority,
            Instant since,
            @Nullable AgentId offeredTo) {}

    /// @param pack the tenant's
    public static Overview of(Pack pack, Pool pool) {
        List<WaitingConversation> waiting = pool.waiting();
        Map<QueueId, Instant> longestSince = new HashMap<>();
        waiting.forEach(item -> longestSince.merge(item.queue(), item.since(), Overview::earlier));
        Map<QueueId, Long> served =
                pool.assignments().stream().collect(Collectors.groupingBy(Assignment::queue, Collectors.counting()));
        return new Overview(
                pool.agents().stream()
                        .filter(PoolAgent::active)
                        .map(agent -> agent(agent, pool))
                        .sorted(Comparator.comparing(Agent::name)
                                .thenComparing(agent -> agent.id().value()))
                        .toList(),
                pack.queues().stream()
                        .map(queue -> queue(queue, pool, longestSince, served))
                        .toList(),
                waiting.stream().map(Overview::waiting).toList());
    }

    private static Agent agent(PoolAgent agent, Pool pool) {
        List<ConversationId> work = pool.work(agent.id());
        return new Agent(
                agent.id(),
                agent.name(),
                agent.presence(),
                agent.queues().stream().map(queue -> queue.value()).toList(),
                agent.skills(),
                work.size(),
                agent.capacity(),
                work.stream()
                        .flatMap(conversation -> pool.assignment(conversation).stream())
                        .map(Overview::served)
                        .toList());
    }

    private static Served served(Assignment held) {
        return new Served(held.conversation(), held.queue().value());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Queue queue(
            QueueDefinition queue, Pool pool, Map<QueueId, Instant> longestSince, Map<QueueId, Long> served) {
        QueueId id = new QueueId(queue.id());
        long online = pool.agents().stream()
                .filter(agent -> agent.active() && agent.presence() == Presence.ONLINE && agent.serves(id))
                .count();
        return new Queue(
                queue.id(),
                queue.name().values(),
                pool.length(id),
                served.getOrDefault(id, 0L).intValue(),
                longestSince.get(id),
                (int) online);
    }

    private static Waiting waiting(WaitingConversation item) {
        return new Waiting(
                item.conversation(),
                item.queue().value(),
                item.skills(),
                item.priority(),
                item.since(),
                item.offer() == null ? null : item.offer().agent());
    }
}
