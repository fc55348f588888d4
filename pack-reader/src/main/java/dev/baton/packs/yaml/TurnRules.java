package dev.baton.packs.yaml;

import dev.baton.packs.NotHelped;
import dev.baton.packs.PerLanguage;
import dev.baton.packs.PhraseList;
import dev.baton.packs.Repetition;
import dev.baton.packs.RisingAnger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the rules of `policy.yaml` that look at several turns.
record TurnRules(PackContext context) {

    private static final List<String> NOT_HELPED_KEYS = List.of("limit", "phrases");
    private static final List<String> REPEATED_KEYS = List.of("limit", "except");
    private static final List<String> RISING_KEYS = List.of("turns", "fall", "points");
    private static final int MOST_TURNS = 10;
    private static final int MOST_POINTS = 40;

    Optional<NotHelped> notHelped(Value value) {
        return value.section(NOT_HELPED_KEYS).map(section -> {
            int limit = section.optional("limit").flatMap(TurnRules::limit).orElse(NotHelped.DEFAULT.limit());
            Optional<PerLanguage<PhraseList>> phrases = section.optional("phrases")
                    .flatMap(list -> context.languages().each(list, PolicyFile::phrases))
                    .map(perLanguage -> perLanguage.map(PhraseList::new));
            return new NotHelped(limit, phrases);
        });
    }

    Optional<Repetition> repetition(Value value) {
        return value.section(REPEATED_KEYS).map(section -> {
            int limit = section.optional("limit").flatMap(TurnRules::limit).orElse(Repetition.DEFAULT.limit());
            Set<String> except = new HashSet<>();
            section.items("except")
                    .forEach(intent -> context.intents().use(intent).ifPresent(except::add));
            return new Repetition(limit, except);
        });
    }

    static Optional<RisingAnger> rising(Value value) {
        return value.section(RISING_KEYS)
                .map(section -> new RisingAnger(
                        section.optional("turns")
                                .flatMap(turns -> Scalars.whole(turns, 2, RisingAnger.MOST_TURNS))
                                .orElse(RisingAnger.DEFAULT.turns()),
                        section.optional("fall").flatMap(Scalars::share).orElse(RisingAnger.DEFAULT.fall()),
                        section.optional("points")
                                .flatMap(points -> Scalars.whole(points, 1, MOST_POINTS))
                                .orElse(RisingAnger.DEFAULT.points())));
    }

    private static Optional<Integer> limit(Value value) {
        return Scalars.whole(value, 1, MOST_TURNS);
    }
}
