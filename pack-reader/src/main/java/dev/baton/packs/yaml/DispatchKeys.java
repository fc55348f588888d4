package dev.baton.packs.yaml;

import dev.baton.packs.DispatchPolicy;
import dev.baton.packs.DispatchPolicy.AgentChoice;
import dev.baton.packs.DispatchPolicy.Level;
import dev.baton.packs.DispatchPolicy.Overflow;
import dev.baton.packs.MalformedSkills;
import dev.baton.packs.SkillExpression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Reads how a queue's conversations find their agent.
///
/// @param queues the names of the pack's queues
record DispatchKeys(Names queues) {
    static final List<String> ALL = List.of(
            "levels",
            "dropSkillsAfter",
            "delay",
            "target",
            "ageing",
            "choice",
            "sticky",
            "pick",
            "autoAccept",
            "passesBeforeAway",
            "overflow");

    private static final String MESSAGE = "message";

    DispatchPolicy read(Section section) {
        return new DispatchPolicy(
                levels(section),
                duration(section, "dropSkillsAfter"),
                duration(section, "delay").orElse(DispatchPolicy.DEFAULT.delay()),
                duration(section, "target").orElse(DispatchPolicy.DEFAULT_TARGET),
                duration(section, "ageing").orElse(DispatchPolicy.DEFAULT_AGEING),
                section.optional("choice").flatMap(DispatchKeys::choice).orElse(DispatchPolicy.DEFAULT.choice()),
                duration(section, "sticky").orElse(DispatchPolicy.DEFAULT.sticky()),
                section.flag("pick"),
                section.flag("autoAccept"),
                section.optional("passesBeforeAway")
                        .flatMap(value -> Scalars.whole(value, 1, 100))
                        .orElse(DispatchPolicy.DEFAULT_PASSES),
                section.optional("overflow").flatMap(this::overflow));
    }

    /// Expressions that are all to be met.
    static List<String> skills(Section section) {
        List<String> skills = new ArrayList<>();
        for (Value item : section.items("skills")) {
            item.text().ifPresent(text -> {
                try {
                    skills.add(SkillExpression.parse(text).toString());
                } catch (MalformedSkills malformed) {
                    item.fault(malformed.what(), malformed.mend());
                }
            });
        }
        return skills;
    }

    private static List<Level> levels(Section section) {
        List<Level> levels = new ArrayList<>();
        for (Value item : section.items("levels")) {
            item.section(List.of("after", "skills")).ifPresent(level -> {
                Optional<Duration> after = level.required("after", "say after which wait, as in 30s")
                        .flatMap(Scalars::duration);
                List<String> skills = skills(level);
                after.ifPresent(wait -> {
                    if (!levels.isEmpty() && levels.getLast().after().compareTo(wait) >= 0) {
                        item.fault("the levels are not in the order of their waits", "put the shorter 'after' first");
                    }
                    levels.add(new Level(wait, skills));
                });
            });
        }
        return levels;
    }

    private static Optional<AgentChoice> choice(Value value) {
        List<AgentChoice> all = List.of(AgentChoice.values());
        String names = all.stream().map(AgentChoice::key).collect(Collectors.joining(" or "));
        return value.parsed(
                "a choice",
                "write " + names,
                text -> Arrays.stream(AgentChoice.values())
                        .filter(choice -> choice.key().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)));
    }

    private Optional<Overflow> overflow(Value value) {
        return value.section(List.of("length", "expectedWait", "closed", "waited", "to"))
                .flatMap(section -> {
                    Optional<Value> to = section.required("to", "name a queue, or write 'message'");
                    Optional<String> queue = to.filter(
                                    name -> !name.text().filter(MESSAGE::equals).isPresent())
                            .flatMap(queues::use);
                    Optional<Integer> length =
                            section.optional("length").flatMap(number -> Scalars.whole(number, 1, 1_000_000));
                    Overflow overflow = new Overflow(
                            length.map(OptionalInt::of).orElse(OptionalInt.empty()),
                            duration(section, "expectedWait"),
                            section.flag("closed"),
                            duration(section, "waited"),
                            queue);
                    if (length.isEmpty()
                            && overflow.expectedWait().isEmpty()
                            && !overflow.closed()
                            && overflow.waited().isEmpty()) {
                        value.fault("'overflow' never happens", "add length, expectedWait, closed or waited");
                    }
                    return to.map(given -> overflow);
                });
    }

    private static Optional<Duration> duration(Section section, String key) {
        return section.optional(key).flatMap(Scalars::duration);
    }
}
