package dev.baton.packs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an agent can do, and how well: from 1, which is also what a skill without a level means, to 10.
public record AgentSkills(Map<String, Integer> levels) {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 10;

    /// Small letters, digits and single dashes, with a kind before a colon where there is one.
    static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*(:[a-z0-9]+(-[a-z0-9]+)*)?";

    private static final Pattern SKILL = Pattern.compile("(?<skill>" + NAME + ")(=(?<level>[1-9]|10))?");

    public AgentSkills {
        levels = Map.copyOf(levels);
    }

    /// @param skills each as `loans` or `language:zh=3`; of one named twice, the higher level counts
    /// @throws MalformedSkills for the first that is wrong
    public static AgentSkills of(List<String> skills) {
        Map<String, Integer> levels = new HashMap<>();
        for (String skill : skills) {
            Matcher parts = SKILL.matcher(skill);
            if (!parts.matches()) {
                throw new MalformedSkills(
                        skill, 0, "an agent has no such skill", "write it like loans, or language:zh=3 with a level");
            }
            String level = parts.group("level");
            levels.merge(parts.group("skill"), level == null ? LOWEST : Integer.parseInt(level), Math::max);
        }
        return new AgentSkills(levels);
    }

    /// 0 when the agent does not have it.
    public int level(String skill) {
        return levels.getOrDefault(skill, 0);
    }
}
