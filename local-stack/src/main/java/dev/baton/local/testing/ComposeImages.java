package dev.baton.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The images of the stores, as `docker-compose.yml` names them.
record ComposeImages(String kafka, String redis, String postgres) {

    /// Empty if there is no such file or if it does not name all three.
    static Optional<ComposeImages> of(Path composeFile) {
        if (!Files.exists(composeFile)) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(composeFile)) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return image(document, "kafka")
                    .flatMap(kafka -> image(document, "redis")
                            .flatMap(redis -> image(document, "postgres")
                                    .map(postgres -> new ComposeImages(kafka, redis, postgres))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> all() {
        return List.of(kafka, redis, postgres);
    }

    private static Optional<String> image(Object document, String service) {
        return entry(document, "services")
                .flatMap(services -> entry(services, service))
                .flatMap(definition -> entry(definition, "image"))
                .map(String::valueOf);
    }

    private static Optional<Object> entry(Object map, String key) {
        return map instanceof Map<?, ?> entries ? Optional.ofNullable(entries.get(key)) : Optional.empty();
    }
}
