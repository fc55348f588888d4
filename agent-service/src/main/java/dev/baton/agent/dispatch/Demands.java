package dev.baton.agent.dispatch;

import dev.baton.events.ChannelId;
import dev.baton.packs.AgentSkills;
import dev.baton.packs.WorkCost;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All demands that the pool's conversations have had, numbered. Never changes; a new demand makes a new one, which is
/// rare: there are as many as queues, channels and sets of skills are used together.
final class Demands {
    static final Demands NONE = new Demands(Map.of(), Map.of(), 0);

    private final Map<Demand.Kind, Demand> all;
    private final Map<ChannelId, OfChannel> channels;
    private final int numbers;

    private record OfChannel(WorkCost cost, Bits bits) {}

    private Demands(Map<Demand.Kind, Demand> all, Map<ChannelId, OfChannel> channels, int numbers) {
        this.all = all;
        this.channels = channels;
        this.numbers = numbers;
    }

    @Nullable
    Demand get(Demand.Kind kind) {
        return all.get(kind);
    }

    /// The number that the next demand's first level gets.
    int numbers() {
        return numbers;
    }

    Demands with(Demand demand, WorkCost cost) {
        Map<Demand.Kind, Demand> more = new HashMap<>(all);
        more.put(demand.kind(), demand);
        int until = demand.base() + demand.levels().size();
        Bits bits = Bits.range(demand.base(), until);
        Map<ChannelId, OfChannel> wider = new HashMap<>(channels);
        wider.merge(
                demand.kind().channel(),
                new OfChannel(cost, bits),
                (old, added) -> new OfChannel(cost, old.bits().or(added.bits())));
        return new Demands(more, wider, until);
    }

    /// All levels of all demands that the agent suits.
    Bits suiting(PoolAgent agent, AgentSkills skills) {
        Bits suits = Bits.NONE;
        for (Demand demand : all.values()) {
            suits = suits.or(demand.suits(agent, skills));
        }
        return suits;
    }

    /// Those that the agent at the desk suits and has room for.
    Bits fitting(Desk desk) {
        Bits fitting = desk.suits();
        for (Map.Entry<ChannelId, OfChannel> channel : channels.entrySet()) {
            OfChannel its = channel.getValue();
            if (!desk.load().takes(desk.agent().capacity(), channel.getKey(), its.cost())) {
                fitting = fitting.without(its.bits());
            }
        }
        return fitting;
    }
}
