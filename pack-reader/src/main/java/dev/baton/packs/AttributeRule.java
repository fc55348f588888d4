package dev.baton.packs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What follows from something that a channel knows of the contact, such as `vip: gold`.
///
/// @param name the attribute's
/// @param values those that it applies to
/// @param escalates whether a person is brought in at once; otherwise it counts only when another reason does
/// @param queue where the conversation then goes, unless a sensitive intent says otherwise
/// @param priority how urgent it then is at least
/// @param requires what an agent must have, as an expression over skills
public record AttributeRule(
        String name,
        Set<String> values,
        boolean escalates,
        Optional<String> queue,
        Optional<Integer> priority,
        Optional<String> requires) {

    public AttributeRule {
        values = Set.copyOf(values);
    }

    public boolean appliesTo(Map<String, String> attributes) {
        String value = attributes.get(name);
        return value != null && values.contains(value);
    }
}
