package dev.baton.packs.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A mapping with a known set of keys.
record Section(Value place, Map<String, Value> values) {

    Optional<Value> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// The value of a key that must be there.
    Optional<Value> required(String key, String mend) {
        Value value = values.get(key);
        if (value == null) {
            place.fault("'" + key + "' is missing", mend);
        }
        return Optional.ofNullable(value);
    }

    /// The elements of a list that need not be there.
    List<Value> items(String key) {
        return optional(key).map(Value::items).orElse(List.of());
    }

    /// The elements of a list that must be there with at least one.
    List<Value> requiredItems(String key, String mend) {
        Optional<Value> list = required(key, mend);
        list.filter(Value::isEmptyList).ifPresent(empty -> empty.fault("'" + key + "' is an empty list", mend));
        return list.map(Value::items).orElse(List.of());
    }

    /// A yes or no that is `no` when it is not there.
    boolean flag(String key) {
        return optional(key).flatMap(Scalars::flag).orElse(false);
    }
}
