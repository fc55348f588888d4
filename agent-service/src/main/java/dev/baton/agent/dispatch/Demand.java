package dev.baton.agent.dispatch;

import dev.baton.events.ChannelId;
import dev.baton.events.QueueId;
import dev.baton.packs.AgentSkills;
import dev.baton.packs.DispatchPolicy;
import dev.baton.packs.SkillExpression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What conversations of one queue and channel that ask for the same skills need, level by level. Each level is a
/// number of its own: an agent who suits a level suits all later ones.
/// @param base the number of the first level
record Demand(Kind kind, int base, List<Level> levels) {

    record Kind(QueueId queue, ChannelId channel, List<String> skills) {}

    /// @param after the wait after which it is reached
    record Level(Duration after, SkillExpression needs) {}

    /// @param queueSkills what the queue asks for; the conversation's own skills are those beyond
    static Demand of(Kind kind, int base, Set<String> queueSkills, DispatchPolicy policy) {
        SkillExpression own = SkillExpression.all(kind.skills().stream()
                .filter(skill -> !queueSkills.contains(skill))
                .toList());
        List<DispatchPolicy.Level> widening = Stream.concat(
                        Stream.of(new DispatchPolicy.Level(
                                Duration.ZERO, queueSkills.stream().sorted().toList())),
                        policy.levels().stream())
                .toList();
        List<Level> levels = new ArrayList<>();
        Stream.concat(widening.stream().map(DispatchPolicy.Level::after), policy.dropSkillsAfter().stream())
                .distinct()
                .sorted()
                .forEach(after -> levels.add(level(after, widening, own, policy)));
        return new Demand(kind, base, List.copyOf(levels));
    }

    private static Level level(
            Duration after, List<DispatchPolicy.Level> widening, SkillExpression own, DispatchPolicy policy) {
        SkillExpression queue = SkillExpression.all(widening.stream()
                .filter(level -> level.after().compareTo(after) <= 0)
                .max(Comparator.comparing(DispatchPolicy.Level::after))
                .orElseThrow()
                .skills());
        boolean dropped = policy.dropSkillsAfter()
                .filter(limit -> limit.compareTo(after) <= 0)
                .isPresent();
        return new Level(after, dropped ? queue : new SkillExpression.All(List.of(queue, own)));
    }

    /// The level that a wait has reached.
    int level(Duration waited) {
        int level = 0;
        while (level + 1 < levels.size() && levels.get(level + 1).after().compareTo(waited) <= 0) {
            level++;
        }
        return level;
    }

    int number(int level) {
        return base + level;
    }

    /// The numbers of the levels that the agent suits.
    Bits suits(PoolAgent agent, AgentSkills skills) {
        return agent.serves(kind.queue()) ? Bits.range(base + firstLevel(skills), base + levels.size()) : Bits.NONE;
    }

    /// The first level that these skills suit; the number of levels when there is none.
    int firstLevel(AgentSkills skills) {
        int level = 0;
        while (level < levels.size() && !levels.get(level).needs().metBy(skills)) {
            level++;
        }
        return level;
    }
}
