package dev.baton.agent.accounts.http;

import dev.baton.agent.accounts.Profile;
import dev.baton.agent.accounts.Role;
import dev.baton.events.QueueId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a profile; what they may contain is the domain's business.
final class ProfileFields {
    private ProfileFields() {}

    static Profile profile(
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable List<String> queues,
            @Nullable List<String> skills,
            @Nullable Integer capacity,
            @Nullable Boolean active) {
        Set<Role> named = each("roles", roles, ProfileFields::role).stream().collect(Collectors.toUnmodifiableSet());
        return new Profile(
                JsonBody.present("name", name).strip(),
                named,
                each("queues", queues, ProfileFields::queue),
                each("skills", skills, Function.identity()),
                JsonBody.present("capacity", capacity),
                JsonBody.present("active", active));
    }

    private static <T> List<T> each(String field, @Nullable List<String> values, Function<String, T> reading) {
        Collection<String> given = JsonBody.present(field, values);
        return given.stream()
                .map(value -> reading.apply(JsonBody.present("an element of " + field, value)))
                .distinct()
                .toList();
    }

    private static Role role(String name) {
        return Role.named(name)
                .orElseThrow(
                        () -> JsonBody.invalid("there is no such role among agent, supervisor, admin, integrator"));
    }

    private static QueueId queue(String name) {
        try {
            return new QueueId(name);
        } catch (IllegalArgumentException malformed) {
            throw JsonBody.invalid("an element of queues is no name of a queue");
        }
    }
}
