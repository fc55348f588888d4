package dev.baton.bot.lingua;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.baton.bot.LanguageDetector;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

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

    /// How much likelier, 0 to 1, a language that no pack speaks must be than those that one does: short messages look
    /// foreign easily, and most contacts write what their company speaks.
    private static final double FOREIGN_LEAD = 0.2;

    private final com.github.pemistahl.lingua.api.LanguageDetector lingua;
    private final Set<Language> spoken = EnumSet.noneOf(Language.class);

    /// @param languages the short tags of the packs' languages; those that Lingua does not know are passed over
    public LinguaDetector(Collection<String> languages) {
        Set<Language> candidates = EnumSet.copyOf(WIDESPREAD);
        for (String tag : languages) {
            Arrays.stream(IsoCode639_1.values())
                    .filter(code -> code.toString().equals(Locale.of(tag).getLanguage()))
                    .forEach(code -> spoken.add(Language.getByIsoCode639_1(code)));
        }
        candidates.addAll(spoken);
        lingua = LanguageDetectorBuilder.fromLanguages(candidates.toArray(Language[]::new))
                .withLowAccuracyMode()
                .withPreloadedLanguageModels()
                .build();
    }

    @Override
    public Optional<String> detect(String text) {
        SortedMap<Language, Double> likely = lingua.computeLanguageConfidenceValues(text);
        Optional<Language> own = likeliest(likely, true);
        Optional<Language> foreign = likeliest(likely, false);
        double lead =
                foreign.map(likely::get).orElse(0.0) - own.map(likely::get).orElse(0.0);
        return (lead > FOREIGN_LEAD ? foreign : own)
                .map(language -> language.getIsoCode639_1().toString());
    }

    private Optional<Language> likeliest(SortedMap<Language, Double> likely, boolean ofAPack) {
        return likely.entrySet().stream()
                .filter(each -> spoken.contains(each.getKey()) == ofAPack && each.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
