package dev.baton.events;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The checks of compact constructors. A violation is an [IllegalArgumentException] whose message
/// names the field and the bound, never the value of a field that a contact wrote.
final class Require {
    static final int LONGEST_ID = 200;
    static final int LONGEST_TEXT = 4_000;

    private Require() {}

    static void id(String what, @Nullable String value) {
        if (value == null || value.isEmpty() || value.length() > LONGEST_ID) {
            throw new IllegalArgumentException(what + " must have 1 to " + LONGEST_ID + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c == 0x7f || Character.isSurrogate(c)) {
                throw new IllegalArgumentException(what + " must not contain white space or control characters");
            }
        }
    }

    static void present(String what, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
    }

    static void text(String what, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        if (value.length() > longest) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s has %d characters, at most %d", what, value.length(), longest));
        }
    }

    static void optionalText(String what, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s has %d characters, at most %d", what, value.length(), longest));
        }
    }

    static void atMost(String what, Collection<?> values, int most) {
        if (values.size() > most) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s has %d elements, at most %d", what, values.size(), most));
        }
    }

    static void between(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must lie between %s and %s", what, low, high));
        }
    }
}
