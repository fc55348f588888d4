package dev.baton.packs.yaml;

import dev.baton.packs.PerLanguage;
import dev.baton.packs.SystemText;
import dev.baton.packs.SystemTexts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads `texts.yaml`.
record TextsFile(PackContext context) {

    private static final List<String> KEYS =
            Stream.of(SystemText.values()).map(SystemText::key).toList();

    Optional<SystemTexts> read(Value file) {
        return file.section(KEYS).flatMap(section -> {
            Map<SystemText, PerLanguage<String>> texts = new EnumMap<>(SystemText.class);
            for (SystemText text : SystemText.values()) {
                section.required(text.key(), "add the text, per language")
                        .flatMap(value -> context.languages().each(value, entry -> words(text, entry)))
                        .ifPresent(perLanguage -> texts.put(text, perLanguage));
            }
            return texts.size() == KEYS.size() ? Optional.of(new SystemTexts(texts)) : Optional.empty();
        });
    }

    private static Optional<String> words(SystemText text, Value value) {
        Optional<String> words = text.isLabel() ? value.label() : value.text();
        words.ifPresent(written -> Placeholders.check(value, written, text.placeholders()));
        return words;
    }
}
