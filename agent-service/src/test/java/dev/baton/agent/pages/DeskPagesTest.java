package dev.baton.agent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.baton.events.EventJson;
import dev.baton.events.ReasonCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The desk's files, as far as they can be checked without a browser.
class DeskPagesTest {
    private static final Path PAGES = Path.of("src/main/resources/META-INF/resources");
    private static final Pattern WORD = Pattern.compile("\\bt\\('([A-Za-z.-]+)'");
    private static final Pattern BLANK = Pattern.compile("\\{\\w+}");

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(PAGES.resolve("desk"))) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        Map<String, String> english = words("en");
        Map<String, String> chinese = words("zh");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (key, text) -> assertThat(blanks(chinese.get(key))).as(key).isEqualTo(blanks(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyReasonIsWorded(String language) {
        assertThat(words(language).keySet())
                .containsAll(Arrays.stream(ReasonCode.values())
                        .map(code -> "reason." + code.name())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptSaysOnlyWhatIsWorded(Path script) {
        Set<String> said = WORD.matcher(read(script))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(words("en").keySet()).containsAll(said);
    }

    /// The browser forbids it too, by the content security policy.
    @ParameterizedTest
    @MethodSource("scripts")
    void noScriptMakesHtmlOfAString(Path script) {
        assertThat(read(script))
                .doesNotContain(
                        "innerHTML",
                        "outerHTML",
                        "insertAdjacentHTML",
                        "document.write",
                        "DOMParser",
                        "setHTML",
                        "eval(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "desk/base.css", "desk/desk.css", "desk/leaders.css"})
    void nothingComesFromElsewhereAndNothingIsInline(String file) {
        assertThat(read(PAGES.resolve(file)))
                .doesNotContain("http:", "https:", "url(", "@import", "<style", "style=", "onclick", "onload");
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Map<String, String> words(String language) {
        try {
            return EventJson.mapper()
                    .readValue(read(PAGES.resolve("desk/words/" + language + ".json")), new TypeReference<>() {});
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
