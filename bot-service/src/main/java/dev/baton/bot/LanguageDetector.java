package dev.baton.bot;

import java.util.Optional;

/// What a text is written in. Pure and safe to share.
public interface LanguageDetector {

    /// The short BCP 47 tag of the text's language, or empty when it does not tell.
    Optional<String> detect(String text);
}
