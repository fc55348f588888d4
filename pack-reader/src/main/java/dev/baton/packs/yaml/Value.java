package dev.baton.packs.yaml;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A value of a YAML file with its place. Reading it as something that it is not reports the fault and gives nothing,
/// so reading goes on. Scalars are taken as they are written: `no` is the word "no", not false.
///
/// @param name what the value is called in messages: its key, or the key of its list
record Value(Faults faults, String file, int line, String name, Node node) {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LABEL = 80;

    void fault(String what, String mend) {
        faults.add(file, line, what, mend);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isEmptyList() {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    /// Words that the platform or a contact says: something, and no longer than a message may be.
    Optional<String> text() {
        return text(LONGEST_TEXT);
    }

    /// Words on a button or in a list.
    Optional<String> label() {
        return text(LONGEST_LABEL);
    }

    private Optional<String> text(int most) {
        if (!(node instanceof ScalarNode scalar)) {
            fault("'" + name + "' must be a text, not " + kind(node), "write the text after the colon");
            return Optional.empty();
        }
        if (isNothing(scalar) || scalar.getValue().isBlank()) {
            fault("'" + name + "' has no value", "write one or remove the line");
            return Optional.empty();
        }
        String text = scalar.getValue().strip();
        if (text.length() > most) {
            fault("'" + name + "' has " + text.length() + " characters", "use at most " + most);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// The value as `parser` understands it. The parser throws any IllegalArgumentException,
    /// DateTimeException or ArithmeticException for what it does not understand.
    <T> Optional<T> parsed(String expected, String mend, Function<String, T> parser) {
        return text().flatMap(text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
                fault("'" + name + "' must be " + expected + ", not '" + text + "'", mend);
                return Optional.empty();
            }
        });
    }

    /// The elements of a list.
    List<Value> items() {
        if (!(node instanceof SequenceNode sequence)) {
            fault(
                    "'" + name + "' must be a list, not " + kind(node),
                    "put each element on a line that starts with '- '");
            return List.of();
        }
        List<Value> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Value(faults, file, lineOf(item), name, item));
        }
        return items;
    }

    /// The entries of a mapping, whatever their keys; of two with the same key, the first.
    Map<String, Value> entries() {
        if (!(node instanceof MappingNode mapping)) {
            fault("'" + name + "' must have keys of its own, not " + kind(node), "write 'key: value' lines below it");
            return Map.of();
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                faults.add(file, line, "a key must be a text", "write 'key: value'");
                continue;
            }
            Value value = new Value(faults, file, line, key.getValue(), tuple.getValueNode());
            Value before = entries.putIfAbsent(key.getValue(), value);
            if (before != null) {
                value.fault(
                        "the key '" + key.getValue() + "' is already in line " + before.line(), "keep one of the two");
            }
        }
        return entries;
    }

    /// The mapping with exactly these keys allowed, or nothing when it is no mapping.
    Optional<Section> section(List<String> keys) {
        if (!(node instanceof MappingNode)) {
            fault(
                    "'" + name + "' must have keys of its own, not " + kind(node),
                    "write 'key: value' lines with: " + String.join(", ", keys));
            return Optional.empty();
        }
        Map<String, Value> entries = entries();
        entries.forEach((key, value) -> {
            if (!keys.contains(key)) {
                value.fault("unknown key '" + key + "'", Nearest.hint(key, keys));
            }
        });
        return Optional.of(new Section(this, entries));
    }

    private static boolean isNothing(ScalarNode scalar) {
        return scalar.isPlain() && scalar.getTag().equals(Tag.NULL);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static String kind(Node node) {
        return switch (node) {
            case ScalarNode scalar when isNothing(scalar) -> "nothing";
            case ScalarNode scalar -> "the text '" + scalar.getValue() + "'";
            case SequenceNode _ -> "a list";
            default -> "a mapping";
        };
    }
}
