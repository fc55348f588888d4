package dev.baton.bot.lingua;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.baton.bot.LanguageDetector;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Lingua, limited to the languages that matter here: those of the packs, and the widespread ones that they must not
/// be taken for. Its models of three letters are precise enough for sentences and a tenth of the memory.
public final class LinguaDetector implements LanguageDetector {

    private static final Set<Language> WIDESPREAD = EnumSet.of(
            Language.ENGLISH,
            Language.SPANISH,
            Language.FRENCH,
            Language.GERMAN,
            Language.PORTUGUESE,
            Language.ITALIAN,
            Language.RUSSIAN,
            Language.ARABIC);

    /// How far ahead of the second the first language must be, 0 to 1; below, the text is said to tell nothing.
    private static final double LEAD = 0.1;

    private final com.github.pemistahl.lingua.api.LanguageDetector lingua;

    /// @param languages the short tags of the packs' languages; those that Lingua does not know are passed over
    public LinguaDetector(Collection<String> languages) {
        Set<Language> candidates = EnumSet.copyOf(WIDESPREAD);
        for (String tag : languages) {
            Arrays.stream(IsoCode639_1.values())
                    .filter(code -> code.toString().equals(Locale.of(tag).getLanguage()))
                    .forEach(code -> candidates.add(Language.getByIsoCode639_1(code)));
        }
        lingua = LanguageDetectorBuilder.fromLanguages(candidates.toArray(Language[]::new))
                .withMinimumRelativeDistance(LEAD)
                .withLowAccuracyMode()
                .withPreloadedLanguageModels()
                .build();
    }

    @Override
    public Optional<String> detect(String text) {
        Language found = lingua.detectLanguageOf(text);
        return found == Language.UNKNOWN
                ? Optional.empty()
                : Optional.of(found.getIsoCode639_1().toString());
    }
}
