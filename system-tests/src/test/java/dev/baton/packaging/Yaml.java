package dev.baton.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A node of a YAML file: what is not there is an empty node, so that a test can ask for it by its whole path.
record Yaml(String where, @Nullable Object value) {
    private static final Path ROOT = Path.of("..");

    static Yaml read(String file) {
        return all(file).getFirst();
    }

    /// Every document of `file`, which is named from the repository's root.
    static List<Yaml> all(String file) {
        var parser = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()));
        try {
            return StreamSupport.stream(
                            parser.loadAll(Files.readString(ROOT.resolve(file))).spliterator(), false)
                    .map(document -> new Yaml(file, document))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(String file) {
        return Files.exists(ROOT.resolve(file));
    }

    Yaml at(Object... path) {
        Yaml node = this;
        for (Object step : path) {
            node = node.child(step);
        }
        return node;
    }

    Set<String> names() {
        return Set.copyOf(map().keySet());
    }

    Map<String, Object> map() {
        @SuppressWarnings("unchecked")
        Map<String, Object> map = value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
        return map;
    }

    List<Yaml> items() {
        return value instanceof List<?> list
                ? list.stream().map(item -> new Yaml(where, item)).toList()
                : List.of();
    }

    /// The item that is called `name`, as in lists of containers, ports or variables.
    Yaml named(String name) {
        return items().stream()
                .filter(item -> name.equals(item.at("name").value()))
                .findFirst()
                .orElse(new Yaml(where + "/" + name, null));
    }

    Stream<String> strings() {
        return items().stream().map(Yaml::string);
    }

    String string() {
        return String.valueOf(value);
    }

    private Yaml child(Object step) {
        Object found = null;
        if (step instanceof Integer index && value instanceof List<?> list && index < list.size()) {
            found = list.get(index);
        } else if (value instanceof Map<?, ?> map) {
            found = map.get(step);
        }
        return new Yaml(where + "/" + step, found);
    }
}
