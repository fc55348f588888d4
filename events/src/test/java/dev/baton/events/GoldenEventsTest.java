package dev.baton.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The golden files are what ever was on a wire: they are added to and never changed, so that old logs stay readable.
/// `-Dgolden.write=true` writes those that are missing.
class GoldenEventsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String SUFFIX = ".json";
    private static final SequencedMap<String, Envelope> SAMPLES = Samples.all();

    @BeforeAll
    static void writeMissing() throws IOException {
        if (!Boolean.getBoolean("golden.write")) {
            return;
        }
        for (Map.Entry<String, Envelope> sample : SAMPLES.entrySet()) {
            if (!Files.exists(file(sample.getKey()))) {
                var json = EventJson.mapper().readTree(EventJson.write(sample.getValue()));
                Files.writeString(file(sample.getKey()), json.toPrettyString() + "\n");
            }
        }
    }

    @Test
    void everyEventTypeHasAGoldenFile() throws IOException {
        assertThat(names()).containsAll(EventTypes.all().keySet());
    }

    @Test
    void everyGoldenFileHasASampleAndEverySampleAFile() throws IOException {
        assertThat(names()).containsExactlyInAnyOrderElementsOf(SAMPLES.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aGoldenFileReadsAsItsSample(String name) throws IOException {
        assertThat(EventJson.read(sample(name).data().topic(), Files.readAllBytes(file(name))))
                .isEqualTo(sample(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSampleIsWrittenAsItsGoldenFile(String name) throws IOException {
        assertThat(EventJson.mapper().readTree(EventJson.write(sample(name))))
                .isEqualTo(EventJson.mapper().readTree(Files.readAllBytes(file(name))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStringNeverShowsWhatAPersonWrote(String name) {
        assertThat(sample(name).toString()).doesNotContainIgnoringCase(Samples.SECRET);
        assertThat(sample(name).data().toString()).doesNotContainIgnoringCase(Samples.SECRET);
    }

    @Test
    void theContentsOfASampleHaveASecretToKeep() {
        List<String> kept = SAMPLES.values().stream()
                .map(sample -> new String(EventJson.write(sample), StandardCharsets.UTF_8))
                .filter(json -> json.contains(Samples.SECRET))
                .toList();
        assertThat(kept).hasSizeGreaterThan(10);
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return List.copyOf(files.map(file -> file.getFileName().toString())
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static Envelope sample(String name) {
        Envelope sample = SAMPLES.get(name);
        assertThat(sample).as("the sample %s", name).isNotNull();
        return sample;
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + SUFFIX);
    }
}
