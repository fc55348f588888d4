package dev.baton.packs;

import java.util.List;
import java.util.stream.Collectors;

/// What an agent must have, such as `language:zh>=3 AND (loans OR mortgages)`.
///
/// ```
/// expression := both { OR both }
/// both       := skill { AND skill }
/// skill      := name [ >= level ] | ( expression )
/// ```
///
/// There is no NOT: knowing more never keeps an agent from a conversation, which is what lets levels only widen.
public sealed interface SkillExpression {
    /// Everybody has what is asked for.
    SkillExpression NOTHING = new All(List.of());

    boolean metBy(AgentSkills skills);

    /// @throws MalformedSkills that says what is wrong, where, and how to mend it
    static SkillExpression parse(String text) {
        return new SkillParser(text).parse();
    }

    /// All of them at once.
    /// @throws MalformedSkills for the first that is wrong
    static SkillExpression all(List<String> expressions) {
        List<SkillExpression> parts =
                expressions.stream().map(SkillExpression::parse).toList();
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    /// A skill at a level or above it.
    record Has(String skill, int least) implements SkillExpression {
        @Override
        public boolean metBy(AgentSkills skills) {
            return skills.level(skill) >= least;
        }

        @Override
        public String toString() {
            return least == AgentSkills.LOWEST ? skill : skill + ">=" + least;
        }
    }

    record All(List<SkillExpression> parts) implements SkillExpression {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean metBy(AgentSkills skills) {
            for (SkillExpression part : parts) {
                if (!part.metBy(skills)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Any ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" AND "));
        }
    }

    record Any(List<SkillExpression> parts) implements SkillExpression {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean metBy(AgentSkills skills) {
            for (SkillExpression part : parts) {
                if (part.metBy(skills)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return parts.stream().map(SkillExpression::toString).collect(Collectors.joining(" OR "));
        }
    }
}
