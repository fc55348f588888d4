package dev.baton.packs;

import java.util.Arrays;
import java.util.Optional;

/// What an emergency is about.
public enum UrgencyKind {
    /// Somebody may take or harm their own life.
    SELF_HARM("self-harm"),
    /// Somebody's health is in danger now.
    MEDICAL("medical"),
    /// Somebody is attacked, threatened, trapped or near a fire.
    SAFETY("safety"),
    /// Money is being stolen or about to be.
    FRAUD("fraud");

    private final String key;

    UrgencyKind(String key) {
        this.key = key;
    }

    /// How files call it.
    public String key() {
        return key;
    }

    public static Optional<UrgencyKind> named(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
