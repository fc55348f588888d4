package dev.baton.packs.yaml;

import dev.baton.packs.PerLanguage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The languages that a pack declares, and the reading of values that must be there in each of them. When none could
/// be read, values per language are passed over in silence: that one fault is already reported.
record Languages(List<String> tags) {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    static Optional<String> tag(Value value) {
        return value.parsed("a language", "write its short BCP-47 tag, as in en or zh", text -> {
            if (!TAG.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return text;
        });
    }

    /// The value of every declared language as `read` understands it.
    <T> Optional<PerLanguage<T>> each(Value value, Function<Value, Optional<T>> read) {
        if (tags.isEmpty()) {
            return Optional.empty();
        }
        Optional<Section> section = value.section(tags);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Value> entries = section.get().values();
        Map<String, T> values = new LinkedHashMap<>();
        for (String tag : tags) {
            Value entry = entries.get(tag);
            if (entry != null) {
                read.apply(entry).ifPresent(found -> values.put(tag, found));
            } else {
                value.fault(
                        "'" + value.name() + "' has nothing in the language '" + tag + "'",
                        "add '" + tag + ":' below it, the pack declares " + String.join(", ", tags));
            }
        }
        return values.size() == tags.size()
                ? Optional.of(new PerLanguage<>(values, tags.getFirst()))
                : Optional.empty();
    }
}
