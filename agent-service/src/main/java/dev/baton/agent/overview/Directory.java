package dev.baton.agent.overview;

import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.PoolAgent;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentId;
import dev.baton.packs.Pack;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What an agent can choose from: queues and colleagues to transfer to, intents to say what would have been right.
/// @param languages the pack's, the first one standing in for all others
public record Directory(List<String> languages, List<Queue> queues, List<Intent> intents, List<Colleague> colleagues) {
    public Directory {
        languages = List.copyOf(languages);
        queues = List.copyOf(queues);
        intents = List.copyOf(intents);
        colleagues = List.copyOf(colleagues);
    }

    /// @param names by language
    public record Queue(String id, Map<String, String> names) {}

    /// @param titles by language
    public record Intent(String id, Map<String, String> titles) {}

    /// @param load the conversations served and offered
    public record Colleague(AgentId id, String name, Presence presence, int load, int capacity) {}

    /// @param pack the tenant's
    public static Directory of(Pack pack, Pool pool) {
        return new Directory(
                pack.languages(),
                pack.queues().stream()
                        .map(queue -> new Queue(queue.id(), queue.name().values()))
                        .toList(),
                pack.intents().stream()
                        .map(intent -> new Intent(intent.id(), intent.title().values()))
                        .toList(),
                pool.agents().stream()
                        .filter(PoolAgent::active)
                        .map(agent -> new Colleague(
                                agent.id(),
                                agent.name(),
                                agent.presence(),
                                pool.work(agent.id()).size(),
                                agent.capacity()))
                        .sorted(Comparator.comparing(Colleague::name)
                                .thenComparing(colleague -> colleague.id().value()))
                        .toList());
    }
}
