package dev.baton.simulation;

import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.intake.IntakeDecider;
import dev.baton.agent.intake.Nothing;
import dev.baton.bot.BotConversation;
import dev.baton.decide.Decider;
import dev.baton.events.AgentCommand.Tick;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.Topic;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxDecider;
import dev.baton.kit.stage.StateKey;
import dev.baton.routing.Conversation;
import dev.baton.simulation.SimulatedRedis.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The platform in memory: its log, its store, its processes and its clock, under one seed.
final class World {
    private static final boolean TRACED = Boolean.getBoolean("simulation.trace");

    final Random random;
    final Broken broken;
    final SimulatedClock clock = new SimulatedClock();
    final SimulatedRedis redis = new SimulatedRedis();
    final Laws laws = new Laws(this);
    final SimulatedLog log = new SimulatedLog(clock, laws::appeared);
    final Map<String, ConsumerGroup> groups;

    /// How often a process dies at a step, and how often a store or a broker does not answer.
    double crashRate;
    double failureRate;
    /// Whether topics are read in the order of their timestamps.
    boolean inOrder;
    /// Whether faults are over, and everybody reads eagerly.
    boolean calm;
    long turn;

    World(long seed, Broken broken) {
        this.random = new Random(seed);
        this.broken = broken;
        List<ConsumerGroup> all = List.of(
                stage("gateway", new InboxDecider(), Inbox.class, Topic.INBOUND_MESSAGES, Topic.OUTBOUND_MESSAGES),
                stage("bot", Shop.BOT, BotConversation.class, Topic.INBOUND_MESSAGES),
                stage(
                        "routing",
                        Shop.ROUTING,
                        Conversation.class,
                        Topic.INBOUND_MESSAGES,
                        Topic.BOT_OUTCOMES,
                        Topic.AGENT_OUTCOMES,
                        Topic.ROUTING_TIMERS),
                new ConsumerGroup(this, "routing-clock", List.of(Topic.ROUTING_TIMERS), ClockProcess::new),
                stage("intake", new IntakeDecider(), Nothing.class, Topic.ROUTING_DECISIONS),
                stage("dispatch", Shop.DISPATCHER, Pool.class, Topic.AGENT_COMMANDS));
        Map<String, ConsumerGroup> byName = new java.util.LinkedHashMap<>();
        all.forEach(group -> byName.put(group.name, group));
        groups = byName;
    }

    private <S> ConsumerGroup stage(String name, Decider<S> decider, Class<S> stateType, Topic... topics) {
        Decider<S> judged = BrokenDeciders.of(broken, decider, stateType);
        return new ConsumerGroup(
                this, name, List.of(topics), (world, group) -> new StageProcess<>(world, group, judged, stateType));
    }

    ConsumerGroup group(String name) {
        ConsumerGroup group = groups.get(name);
        if (group == null) {
            throw new IllegalArgumentException("no group " + name);
        }
        return group;
    }

    List<Process> processes() {
        List<Process> all = new ArrayList<>();
        groups.values().forEach(group -> all.addAll(group.processes));
        return all;
    }

    /// What a stage's store holds under a key now, or null.
    <S> @Nullable S state(String stage, String key, Class<S> type) {
        Row row = redis.stage(stage).rows.get(new StateKey(Shop.TENANT, key));
        return row == null ? null : type.cast(row.state);
    }

    Pool pool() {
        Pool pool = state("dispatch", Shop.TENANT.value(), Pool.class);
        return pool == null ? Shop.DISPATCHER.initial() : pool;
    }

    /// Tells the pool the time, as each replica's `PoolClock` does.
    void tick() {
        Instant second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        EventId id = EventId.of("tick", Shop.TENANT.value(), Long.toString(second.getEpochSecond()));
        log.append(new Envelope(id, second, Shop.TENANT, null, null, new Tick(second)));
    }

    /// Tells what happens when a single history is looked at.
    void trace(String what, Object... about) {
        if (TRACED) {
            System.out.println(turn + " " + what.formatted(about));
        }
    }

    void pass(Duration time) {
        clock.advance(time);
        tick();
    }
}
