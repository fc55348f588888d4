package dev.baton.packs;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Where conversations wait for an agent.
///
/// @param id kebab-case, unique in the pack
/// @param name what agents and supervisors read
/// @param skills what an agent must have to be offered a conversation of this queue, possibly nothing: names or
///     [SkillExpression]s, all to be met
/// @param priority the higher, the sooner; 0 is ordinary, 9 the most
/// @param offerTimeout how long one agent may think about an offer before it goes to the next
/// @param hours when people are here; without, always
/// @param dispatch how its conversations find their agent
public record QueueDefinition(
        String id,
        PerLanguage<String> name,
        Set<String> skills,
        int priority,
        Duration offerTimeout,
        Optional<OpeningHours> hours,
        DispatchPolicy dispatch) {

    public static final int DEFAULT_PRIORITY = 0;
    public static final Duration DEFAULT_OFFER_TIMEOUT = Duration.ofSeconds(20);

    public QueueDefinition {
        skills = Set.copyOf(skills);
    }
}
