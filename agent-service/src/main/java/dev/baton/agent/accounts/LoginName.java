package dev.baton.agent.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person signs in with, unique within a tenant. Upper and lower case are the same.
public record LoginName(String value) {
    static final String RULE = "1 to 64 of the letters a to z, digits, and . _ @ + -";
    private static final Pattern FORM = Pattern.compile("[a-z0-9._@+-]{1,64}");

    public LoginName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no login name");
        }
    }

    /// The login name that was typed, or nothing when no account can have it.
    public static Optional<LoginName> typed(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(new LoginName(lower)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
