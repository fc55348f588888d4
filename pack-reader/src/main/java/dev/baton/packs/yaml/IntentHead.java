package dev.baton.packs.yaml;

import dev.baton.packs.PerLanguage;
import java.util.List;
import java.util.Optional;

/// The part of an intent that others refer to, read from every file before the rest of any.
record IntentHead(Section section, Optional<String> id, Optional<PerLanguage<String>> title) {

    private static final List<String> KEYS = List.of(
            "id",
            "title",
            "sensitive",
            "asksForHuman",
            "queue",
            "priority",
            "confidence",
            "requires",
            "phrases",
            "urgency",
            "answers");

    /// The heads of all intents of one file of the folder `intents`.
    static List<IntentHead> read(Value file, PackContext context) {
        return file.section(List.of("intents")).stream()
                .flatMap(section -> section.requiredItems("intents", "list at least one intent below it").stream())
                .flatMap(item -> item.section(KEYS).stream())
                .map(section -> of(section, context))
                .toList();
    }

    private static IntentHead of(Section section, PackContext context) {
        Optional<String> id = section.required("id", "give the intent an id").flatMap(Scalars::id);
        id.ifPresent(known -> context.intents().define(known, section.place()));
        Optional<PerLanguage<String>> title = section.required("title", "add what its button says, per language")
                .flatMap(value -> context.languages().each(value, Value::label));
        return new IntentHead(section, id, title);
    }
}
