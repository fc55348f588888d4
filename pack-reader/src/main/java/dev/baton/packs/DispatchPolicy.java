package dev.baton.packs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// How a queue's conversations find their agent. A duration of zero switches its rule off.
///
/// @param levels whom else to ask after a wait, in the order of their waits
/// @param dropSkillsAfter from then on only the queue's skills count, not those that the conversation brought
/// @param delay how long a conversation is held back before anybody is asked
/// @param target how soon a person should have taken it: among equal priorities the earliest deadline goes first
/// @param ageing how much waiting a step of priority is worth: whoever waited so much longer goes first. Priority 9 is
///     outgrown by no wait
/// @param choice which of several agents is asked
/// @param sticky how long the agent who served the conversation last is waited for
/// @param pick whether agents may take a conversation that nobody was offered
/// @param autoAccept whether an offer counts as accepted
/// @param passesBeforeAway an agent who let so many offers in a row pass is set away
/// @param overflow where conversations go when this queue is not the place to wait
public record DispatchPolicy(
        List<Level> levels,
        Optional<Duration> dropSkillsAfter,
        Duration delay,
        Duration target,
        Duration ageing,
        AgentChoice choice,
        Duration sticky,
        boolean pick,
        boolean autoAccept,
        int passesBeforeAway,
        Optional<Overflow> overflow) {

    public static final Duration DEFAULT_TARGET = Duration.ofMinutes(2);
    public static final Duration DEFAULT_AGEING = Duration.ofMinutes(10);
    public static final int DEFAULT_PASSES = 3;

    /// What holds where a queue says nothing.
    public static final DispatchPolicy DEFAULT = new DispatchPolicy(
            List.of(),
            Optional.empty(),
            Duration.ZERO,
            DEFAULT_TARGET,
            DEFAULT_AGEING,
            AgentChoice.LEAST_LOADED,
            Duration.ZERO,
            false,
            false,
            DEFAULT_PASSES,
            Optional.empty());

    public DispatchPolicy {
        levels = List.copyOf(levels);
    }

    /// From `after` on, agents with these skills are asked too; those of earlier levels still come first.
    /// @param skills expressions that replace the queue's, all to be met; none means everybody
    public record Level(Duration after, List<String> skills) {
        public Level {
            skills = List.copyOf(skills);
        }
    }

    /// Which of several free agents is asked.
    public enum AgentChoice {
        /// Whoever has the least to do, and of these the longest idle.
        LEAST_LOADED,
        /// Whoever took or ended a conversation the longest ago.
        LONGEST_IDLE;

        /// The name in a pack.
        public String key() {
            return Keys.camelCase(name());
        }
    }

    /// @param length so many wait already when another comes
    /// @param expectedWait another would have to wait longer than this
    /// @param closed nobody works when another comes
    /// @param waited it waited so long in vain
    /// @param queue where it goes; without, it becomes a message left: it keeps its place, and is not
    ///     offered before the doors open
    public record Overflow(
            OptionalInt length,
            Optional<Duration> expectedWait,
            boolean closed,
            Optional<Duration> waited,
            Optional<String> queue) {}
}
