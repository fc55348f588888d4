package dev.baton.packs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// One value for each language of a pack, with the pack's first language as the fallback.
///
/// @param values the value of each language, keyed by its short BCP-47 tag (`en`, `zh`), in the pack's order
/// @param fallback the language that answers for every language that is not declared
public record PerLanguage<T>(Map<String, T> values, String fallback) {

    public PerLanguage {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if (!values.containsKey(fallback)) {
            throw new IllegalArgumentException("no value in the fallback language '" + fallback + "'");
        }
    }

    /// The value in `language`: the exact tag, else its primary part (`zh` for `zh-Hant-TW`), else the fallback's.
    public T in(String language) {
        T exact = values.get(language);
        if (exact != null) {
            return exact;
        }
        int dash = language.indexOf('-');
        T primary = dash < 0 ? null : values.get(language.substring(0, dash));
        return primary != null ? primary : fallbackValue();
    }

    public Set<String> languages() {
        return values.keySet();
    }

    /// The same languages with each value changed by `change`.
    public <R> PerLanguage<R> map(Function<? super T, ? extends R> change) {
        Map<String, R> changed = new LinkedHashMap<>();
        values.forEach((language, value) -> changed.put(language, change.apply(value)));
        return new PerLanguage<>(changed, fallback);
    }

    private T fallbackValue() {
        T value = values.get(fallback);
        if (value == null) {
            throw new IllegalStateException("no value in the fallback language '" + fallback + "'");
        }
        return value;
    }
}
