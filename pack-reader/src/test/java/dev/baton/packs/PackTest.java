package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {

    @TempDir
    Path directory;

    private TemporaryPack files;

    @BeforeEach
    void writeValidPack() {
        files = TemporaryPack.in(directory);
    }

    @Test
    void readsAnswersWithButtonsAndLinks() {
        Answer answer =
                files.read().intent("order-status").orElseThrow().answer("en").orElseThrow();

        assertThat(answer.parts()).singleElement().satisfies(part -> {
            assertThat(part.text()).isEqualTo("Look there.");
            assertThat(part.choices()).containsExactly(new Choice("person", "A person", "person"));
            assertThat(part.links()).containsExactly(new Link("Orders", URI.create("https://shop.example/orders")));
        });
    }

    @Test
    void takesAPlainTextForAnAnswerOfOnePart() {
        Answer answer =
                files.read().intent("order-status").orElseThrow().answer("zh").orElseThrow();

        assertThat(answer.parts()).extracting(AnswerPart::text).containsExactly("请看订单页。");
    }

    @Test
    void speaksTheNearestDeclaredLanguage() {
        PerLanguage<String> name = files.read().name();

        assertThat(name.in("zh")).isEqualTo("迷你");
        assertThat(name.in("zh-Hant-TW")).isEqualTo("迷你");
        assertThat(name.in("fr")).isEqualTo("Mini");
    }

    @Test
    void takesWordsAsTheyAreWritten() {
        files.replace("intents/talk.yaml", "[get me a person]", "[no, on, 12315, 2026-10-01]");

        assertThat(files.read().intent("person").orElseThrow().phrases().in("en"))
                .containsExactly("no", "on", "12315", "2026-10-01");
    }

    @Test
    void usesDefaultsWhereThePackSaysNothing() {
        Pack pack = files.read();

        assertThat(pack.policy().noAnswerLimit()).isEqualTo(2);
        assertThat(pack.policy().idleTimeout()).isEqualTo(Duration.ofMinutes(30));
        assertThat(pack.queue("general").orElseThrow().offerTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(pack.queue("general").orElseThrow().hours()).isEmpty();
        assertThat(pack.queue("seniors").orElseThrow().hours()).isPresent();
    }

    @Test
    void takesTheIntentsOwnThresholdBeforeThePolicys() {
        files.replace(
                "intents/talk.yaml",
                "asksForHuman: true",
                "asksForHuman: true\n    confidence: {answer: 0.9, ask: 0.5}");
        Pack pack = files.read();

        assertThat(pack.confidence("person")).isEqualTo(new ConfidenceThreshold(0.9, 0.5, 0));
        assertThat(pack.confidence("order-status")).isEqualTo(new ConfidenceThreshold(0.7, 0.4, 0));
    }

    @Test
    void sendsAReasonToItsQueueBeforeThatOfTheIntent() {
        Destination destination = destination(files.read(), EscalationReason.ANGRY_TONE);

        assertThat(destination.queue().id()).isEqualTo("seniors");
        assertThat(destination.priority()).isEqualTo(7);
    }

    @Test
    void sendsAnythingElseToTheIntentsOrTheDefaultQueue() {
        files.replace("intents/orders.yaml", "queue: general", "queue: seniors");
        Pack pack = files.read();

        assertThat(destination(pack, EscalationReason.NO_ANSWER_REPEATED))
                .isEqualTo(new Destination(
                        pack.queue("seniors").orElseThrow(),
                        2,
                        Optional.empty(),
                        Destination.ChosenBy.INTENT,
                        "order-status"));
        assertThat(pack.destination(List.of(EscalationReason.NO_ANSWER_REPEATED), Optional.empty(), List.of(), "en"))
                .isEqualTo(new Destination(
                        pack.queue("general").orElseThrow(), 0, Optional.empty(), Destination.ChosenBy.DEFAULT, ""));
    }

    private static Destination destination(Pack pack, EscalationReason... reasons) {
        return pack.destination(
                List.of(reasons), Optional.of("order-status"), pack.policy().attributes(), "zh-CN");
    }

    @Test
    void fillsPlaceholders() {
        files.replace("texts.yaml", "en: agentJoined", "en: '{agent} is here'");

        assertThat(files.read().texts().text(SystemText.AGENT_JOINED, "en", Map.of("agent", "Li Na")))
                .isEqualTo("Li Na is here");
    }

    @Test
    void changesItsVersionWithItsFilesOnly() {
        String before = files.read().version();
        String same = files.write("evaluation/en.csv", "text,intent\n")
                .write("README.md", "hi")
                .read()
                .version();
        String changed = files.replace("intents/orders.yaml", "Look there.", "Look here.")
                .read()
                .version();

        assertThat(before).matches("[0-9a-f]{16}").isEqualTo(same).isNotEqualTo(changed);
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        files.replace("pack.yaml", "id: mini", "\uFEFFid: mini");

        assertThat(files.read().id()).isEqualTo("mini");
    }
}
