package dev.baton.packs.yaml;

import dev.baton.packs.NamedThing;
import dev.baton.packs.PerLanguage;
import dev.baton.packs.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `names.yaml`.
record NamesFile(PackContext context) {

    private static final List<String> KEYS = List.of("kind", "name", "spelled");

    /// The bot reads these kinds by their form.
    private static final List<String> TAKEN =
            List.of("amount", "date", "order-number", "phone", "email", "card", "id-number");

    List<NamedThing> read(Value file) {
        Map<String, String> known = new HashMap<>();
        return file.section(List.of("names")).stream()
                .flatMap(section -> section.requiredItems("names", "list at least one name below it").stream())
                .flatMap(item -> item.section(KEYS).stream())
                .flatMap(section -> named(section, known).stream())
                .toList();
    }

    private Optional<NamedThing> named(Section section, Map<String, String> known) {
        Optional<Value> kindPlace = section.required("kind", "say what it is, such as department");
        Optional<String> kind = kindPlace.flatMap(Scalars::id);
        kind.filter(TAKEN::contains)
                .ifPresent(taken -> kindPlace
                        .orElseThrow()
                        .fault("the bot reads the kind '" + taken + "' by its form", "give the kind another name"));
        Optional<String> name =
                section.required("name", "give it a name of its own").flatMap(Scalars::id);
        Optional<PerLanguage<List<String>>> spelled = section.required(
                        "spelled", "list how contacts write it, per language")
                .flatMap(value -> context.languages()
                        .each(value, list -> spellings(kind.orElse("?") + " " + name.orElse("?"), list, known)));
        return kind.flatMap(one -> name.flatMap(two -> spelled.map(three -> new NamedThing(one, two, three))));
    }

    /// @param known whose name each spelling is so far
    private static Optional<List<String>> spellings(String whose, Value list, Map<String, String> known) {
        List<String> spellings = new ArrayList<>();
        for (Value item : list.items()) {
            item.text().ifPresent(text -> {
                String before = known.putIfAbsent(Phrases.normalise(text), whose);
                if (before != null && !before.equals(whose)) {
                    item.fault("'" + text + "' is already a spelling of " + before, "keep one of the two");
                }
                spellings.add(text);
            });
        }
        if (list.isEmptyList()) {
            list.fault("there is no spelling in the language '" + list.name() + "'", "list at least one below it");
        }
        return Optional.of(spellings);
    }
}
