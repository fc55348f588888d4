package dev.baton.packs;

import java.util.EnumMap;
import java.util.Map;

/// All system texts of a pack, complete by construction.
public record SystemTexts(Map<SystemText, PerLanguage<String>> texts) {

    public SystemTexts {
        texts = Map.copyOf(new EnumMap<>(texts));
        for (SystemText text : SystemText.values()) {
            if (!texts.containsKey(text)) {
                throw new IllegalArgumentException("no text " + text);
            }
        }
    }

    /// The text in `language` with its placeholders as they are written.
    public String text(SystemText text, String language) {
        PerLanguage<String> perLanguage = texts.get(text);
        if (perLanguage == null) {
            throw new IllegalStateException("no text " + text);
        }
        return perLanguage.in(language);
    }

    /// The text in `language` with each `{name}` replaced by its value.
    public String text(SystemText text, String language, Map<String, String> values) {
        String filled = text(text, language);
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
