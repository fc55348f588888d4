package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.ChannelId;
import dev.baton.packs.AgentSkills;
import dev.baton.packs.DispatchPolicy;
import dev.baton.packs.DispatchPolicy.AgentChoice;
import dev.baton.packs.SkillExpression;
import dev.baton.packs.WorkCost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the rules mean, worked out from a pool's contents in the plainest way, one after the other. The laws and the
/// slow dispatcher measure the engine by it, so it shares none of the engine's structures.
record Yardstick(
        QueueRules rules,
        Instant now,
        List<PoolAgent> agents,
        List<WaitingConversation> waiting,
        List<Assignment> served) {

    static Yardstick of(QueueRules rules, PoolContents contents) {
        return new Yardstick(rules, contents.now(), contents.agents(), contents.waiting(), contents.assignments());
    }

    DispatchPolicy policy(WaitingConversation item) {
        return rules.policy(Shift.TENANT, item.queue());
    }

    WorkCost cost(ChannelId channel) {
        return rules.cost(Shift.TENANT, channel);
    }

    boolean open(WaitingConversation item) {
        return item.offer() == null && !asleep(item) && item.reservedFor() == null;
    }

    boolean asleep(WaitingConversation item) {
        return item.sleepsUntil() != null && item.sleepsUntil().isAfter(now);
    }

    /// The wait at which the agent began to suit, or nothing while the agent does not.
    Optional<Duration> suitsSince(PoolAgent agent, WaitingConversation item) {
        if (!agent.active() || !(agent.queues().isEmpty() || agent.queues().contains(item.queue()))) {
            return Optional.empty();
        }
        Duration waited = Duration.between(item.since(), now);
        return steps(item).stream()
                .filter(step -> step.isZero() || step.compareTo(waited) <= 0)
                .filter(step -> needs(item, step).metBy(AgentSkills.of(agent.skills())))
                .min(Comparator.naturalOrder());
    }

    private List<Duration> steps(WaitingConversation item) {
        List<Duration> steps = new ArrayList<>(List.of(Duration.ZERO));
        policy(item).levels().forEach(level -> steps.add(level.after()));
        policy(item).dropSkillsAfter().ifPresent(steps::add);
        return steps;
    }

    private SkillExpression needs(WaitingConversation item, Duration step) {
        Set<String> queueSkills = rules.skills(Shift.TENANT, item.queue());
        List<String> needs = new ArrayList<>(queueSkills);
        for (DispatchPolicy.Level level : policy(item).levels()) {
            if (level.after().compareTo(step) <= 0) {
                needs = new ArrayList<>(level.skills());
            }
        }
        boolean dropped = policy(item)
                .dropSkillsAfter()
                .filter(drop -> drop.compareTo(step) <= 0)
                .isPresent();
        if (!dropped) {
            item.skills().stream().filter(skill -> !queueSkills.contains(skill)).forEach(needs::add);
        }
        return SkillExpression.all(needs);
    }

    boolean takes(PoolAgent agent, ChannelId channel) {
        return agent.active() && agent.presence() == Presence.ONLINE && hasRoom(agent, channel);
    }

    boolean hasRoom(PoolAgent agent, ChannelId channel) {
        List<ChannelId> has = channels(agent);
        WorkCost cost = cost(channel);
        boolean blocked = has.stream().anyMatch(each -> cost(each).takesAll());
        if (blocked) {
            return false;
        }
        if (cost.takesAll()) {
            return agent.capacity() > 0 && has.isEmpty();
        }
        long same = has.stream().filter(channel::equals).count();
        return load(agent) + cost.hundredths() <= agent.capacity() * 100L && same < cost.most();
    }

    long load(PoolAgent agent) {
        return channels(agent).stream()
                .map(this::cost)
                .filter(cost -> !cost.takesAll())
                .mapToLong(WorkCost::hundredths)
                .sum();
    }

    /// The channels of what the agent serves and is offered.
    List<ChannelId> channels(PoolAgent agent) {
        List<ChannelId> channels = new ArrayList<>();
        for (Assignment held : served) {
            if (held.agent().equals(agent.id())) {
                channels.add(held.request().channel());
            }
        }
        for (WaitingConversation item : waiting) {
            if (item.offer() != null && item.offer().agent().equals(agent.id())) {
                channels.add(item.request().channel());
            }
        }
        return channels;
    }

    List<WaitingConversation> inOrder() {
        return waiting.stream()
                .sorted(Comparator.comparing((WaitingConversation item) -> item.priority() < 9)
                        .thenComparing(item ->
                                item.request().due().minus(policy(item).ageing().multipliedBy(item.priority())))
                        .thenComparing(WaitingConversation::since)
                        .thenComparing(item -> item.conversation().value()))
                .toList();
    }

    /// Whom this conversation is to be offered to, or null.
    @Nullable
    PoolAgent choice(WaitingConversation item) {
        List<PoolAgent> free = agents.stream()
                .filter(agent -> takes(agent, item.request().channel()))
                .filter(agent -> suitsSince(agent, item).isPresent())
                .toList();
        List<PoolAgent> fresh = free.stream()
                .filter(agent -> !item.passedBy().contains(agent.id()))
                .toList();
        Comparator<PoolAgent> byIdle = Comparator.comparing(PoolAgent::idleSince);
        Comparator<PoolAgent> byLoad = Comparator.comparingLong(this::load);
        Comparator<PoolAgent> order = policy(item).choice() == AgentChoice.LONGEST_IDLE
                ? byIdle.thenComparing(byLoad)
                : byLoad.thenComparing(byIdle);
        return (fresh.isEmpty() ? free : fresh)
                .stream()
                        .min(Comparator.comparing((PoolAgent agent) ->
                                        suitsSince(agent, item).orElseThrow())
                                .thenComparing(order)
                                .thenComparing(agent -> agent.id().value()))
                        .orElse(null);
    }
}
