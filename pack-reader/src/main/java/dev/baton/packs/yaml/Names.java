package dev.baton.packs.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ids of one kind of thing: where each is defined and where each is used, so that a use of something that does not
/// exist is found wherever the two stand.
final class Names {

    private final String kind;
    private final Map<String, Value> definitions = new LinkedHashMap<>();
    private final List<Value> uses = new ArrayList<>();
    private boolean complete = true;

    /// @param kind as in "unknown queue"
    Names(String kind) {
        this.kind = kind;
    }

    /// Takes note of a definition and reports a second one.
    void define(String id, Value place) {
        Value first = definitions.putIfAbsent(id, place);
        if (first != null) {
            place.fault(
                    "the " + kind + " '" + id + "' is already defined in " + first.file() + ":" + first.line(),
                    "give one of the two another id");
        }
    }

    /// The id that `value` refers to, checked later.
    Optional<String> use(Value value) {
        Optional<String> id = Scalars.id(value);
        if (id.isPresent()) {
            uses.add(value);
        }
        return id;
    }

    /// Says that a file with definitions could not be read, so that no use can be called unknown.
    void incomplete() {
        complete = false;
    }

    /// Reports every use without a definition.
    void check() {
        if (!complete) {
            return;
        }
        for (Value use : uses) {
            use.text()
                    .filter(id -> !definitions.containsKey(id))
                    .ifPresent(id ->
                            use.fault("unknown " + kind + " '" + id + "'", Nearest.hint(id, definitions.keySet())));
        }
    }
}
