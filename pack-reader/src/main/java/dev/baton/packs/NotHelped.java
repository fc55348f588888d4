package dev.baton.packs;

import java.util.Optional;

/// When the bot is no help: so many turns in a row in which it asked back, had no answer, or gave one of which the
/// contact then says that it did not help.
///
/// @param limit at least 1
/// @param phrases how contacts say so
public record NotHelped(int limit, Optional<PerLanguage<PhraseList>> phrases) {

    public static final NotHelped DEFAULT = new NotHelped(3, Optional.empty());

    /// Whether `text`, written in `language`, says that an answer did not help.
    public boolean isSaid(String language, String text) {
        return phrases.filter(known -> known.in(language).matches(text)).isPresent();
    }
}
