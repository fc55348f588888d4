package dev.baton.bot;

import java.util.Optional;

/// The sentence encoders that there are.
@FunctionalInterface
public interface Encoders {

    /// None: only words count.
    Encoders NONE = language -> Optional.empty();

    /// The encoder for texts in `language`, a short BCP 47 tag.
    Optional<SentenceEncoder> in(String language);
}
