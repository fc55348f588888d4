package dev.baton.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.bot.Encoders;
import dev.baton.bot.LearnedUrgency;
import dev.baton.bot.UrgencyDetector;
import dev.baton.packs.Pack;
import dev.baton.packs.Phrases;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Keeps what was reached by words alone, on messages that were never taught. docs/understanding.md has the figures of
/// everything.
class UrgencyRecallTest {

    private static final List<Pack> PACKS = Stream.of("ecommerce", "education", "finance", "healthcare")
            .map(name -> Pack.read(Path.of("../packs", name)))
            .toList();
    private static final UrgencyDetector DETECTOR = LearnedUrgency.learn(PACKS, Encoders.NONE);

    @ParameterizedTest
    @CsvSource({"en, en, 0.94, 0.25", "zh, zh, 0.91, 0.20", "fresh-en, en, 0.98, 0.22", "fresh-zh, zh, 0.95, 0.10"})
    void findsAsManyAsBefore(String set, String language, double recall, double falseAlarms) throws Exception {
        UrgencySet.Result result = new UrgencySet(
                        LabelledCsv.read(Path.of("src/test/resources/urgency/" + set + ".csv")))
                .measure(DETECTOR, language);

        assertThat(result.recall()).isGreaterThan(recall);
        assertThat(result.falseAlarms()).isLessThan(falseAlarms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "fresh-en", "fresh-zh"})
    void noMessageWasTaught(String set) throws Exception {
        Set<String> taught = LearnedUrgency.lessons(PACKS).stream()
                .map(lesson -> Phrases.normalise(lesson.text()))
                .collect(Collectors.toSet());

        assertThat(LabelledCsv.read(Path.of("src/test/resources/urgency/" + set + ".csv")).stream()
                        .map(row -> Phrases.normalise(row.text())))
                .doesNotContainAnyElementsOf(taught);
    }
}
