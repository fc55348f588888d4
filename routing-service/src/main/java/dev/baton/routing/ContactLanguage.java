package dev.baton.routing;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a contact's language before and after the bot has read something.
final class ContactLanguage {
    private static final String UNDETERMINED = "und";

    private ContactLanguage() {}

    /// A guess for a message that nobody has understood yet: what the channel says, else `zh` for Chinese characters.
    static Optional<String> guess(@Nullable String hint, String words) {
        if (hint != null) {
            return Optional.of(hint);
        }
        boolean han = words.codePoints().anyMatch(character -> UnicodeScript.of(character) == UnicodeScript.HAN);
        return han ? Optional.of("zh") : Optional.empty();
    }

    static boolean isKnown(String language) {
        return !language.equals(UNDETERMINED);
    }
}
