package dev.baton.agent.accounts;

import dev.baton.events.QueueId;
import dev.baton.packs.AgentSkills;
import dev.baton.packs.MalformedSkills;
import dev.baton.packs.Pack;
import dev.baton.packs.QueueDefinition;
import java.util.List;
import java.util.stream.Collectors;

/// Which profiles a tenant with this pack may have.
final class ProfileRule {
    static final int LONGEST_NAME = 100;
    /// As many as the dispatcher counts.
    static final int MOST_CAPACITY = 1_000;

    static final int MOST_SKILLS = 50;
    private static final int LONGEST_SKILL = 40;

    private ProfileRule() {}

    static void check(Profile profile, Pack pack) {
        checkName(profile.name());
        if (profile.roles().isEmpty()) {
            throw AccountRefusal.invalid("roles is empty", "give at least one of agent, supervisor, admin, integrator");
        }
        if (profile.capacity() < 0 || profile.capacity() > MOST_CAPACITY) {
            throw AccountRefusal.invalid(
                    "capacity is " + profile.capacity(), "give a number from 0 to " + MOST_CAPACITY);
        }
        profile.queues().forEach(queue -> checkQueue(queue, pack));
        checkSkills(profile.skills());
    }

    private static void checkName(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw AccountRefusal.invalid(
                    "name has " + name.strip().length() + " characters", "give 1 to " + LONGEST_NAME);
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw AccountRefusal.invalid("name has control characters", "leave them out");
        }
    }

    private static void checkQueue(QueueId queue, Pack pack) {
        if (pack.queue(queue.value()).isEmpty()) {
            throw AccountRefusal.invalid(
                    "the pack has no queue " + queue.value(),
                    "use one of "
                            + pack.queues().stream().map(QueueDefinition::id).collect(Collectors.joining(", "))
                            + ", or none to serve all");
        }
    }

    private static void checkSkills(List<String> skills) {
        if (skills.size() > MOST_SKILLS) {
            throw AccountRefusal.invalid("there are " + skills.size() + " skills", "give at most " + MOST_SKILLS);
        }
        for (String skill : skills) {
            if (skill.length() > LONGEST_SKILL || !isSkill(skill)) {
                throw AccountRefusal.invalid(
                        "a skill is not in kebab-case or longer than " + LONGEST_SKILL,
                        "write it like card-payments, or language:zh=3 with a level from 1 to 10");
            }
        }
    }

    private static boolean isSkill(String skill) {
        try {
            AgentSkills.of(List.of(skill));
            return true;
        } catch (MalformedSkills malformed) {
            return false;
        }
    }
}
