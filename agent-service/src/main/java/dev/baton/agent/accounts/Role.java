package dev.baton.agent.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a person may do.
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMIN,
    INTEGRATOR;

    /// As tokens, requests and the database have it.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> named(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }

    /// Whether conversations may be offered to who has this role.
    boolean serves() {
        return this == AGENT || this == SUPERVISOR;
    }
}
