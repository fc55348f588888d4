package dev.baton.agent.accounts;

import dev.baton.events.QueueId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What an administrator decides about an account.
///
/// @param queues the queues that the person serves; empty means all
/// @param capacity how many conversations at once, in units
/// @param active false when the account is closed
public record Profile(
        String name, Set<Role> roles, List<QueueId> queues, List<String> skills, int capacity, boolean active) {
    public Profile {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
        queues = List.copyOf(queues);
        skills = List.copyOf(skills);
    }

    /// Whether the dispatcher may offer conversations to this person.
    public boolean serves() {
        return active && roles.stream().anyMatch(Role::serves);
    }

    boolean administers() {
        return active && roles.contains(Role.ADMIN);
    }
}
