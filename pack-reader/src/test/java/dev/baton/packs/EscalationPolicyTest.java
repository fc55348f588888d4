package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscalationPolicyTest {

    @TempDir
    Path directory;

    private TemporaryPack files;

    @BeforeEach
    void writeValidPack() {
        files = TemporaryPack.in(directory);
    }

    @Test
    void whatAPackDoesNotSayHasADefault() {
        EscalationPolicy policy = files.read().policy();

        assertThat(policy.begin()).isEqualTo(Begin.BOT);
        assertThat(policy.greets()).isTrue();
        assertThat(policy.asksForRating()).isTrue();
        assertThat(policy.notHelped()).isEqualTo(NotHelped.DEFAULT);
        assertThat(policy.repetition()).isEqualTo(Repetition.DEFAULT);
        assertThat(policy.anger().rising()).isEqualTo(RisingAnger.DEFAULT);
        assertThat(policy.urgentFrom()).isEqualTo(8);
        assertThat(policy.attributes()).isEmpty();
        assertThat(policy.keepsOutsideHours()).isFalse();
        assertThat(policy.destinations().requires()).isEmpty();
    }

    @Test
    void everythingCanBeSaid() {
        add("""
                begin: choice
                greet: false
                askRating: false
                urgentFrom: 6
                outsideHours: keep
                notHelped:
                  limit: 2
                  phrases: {en: [did not help], zh: [没有用啊]}
                repeated: {limit: 1, except: [person]}
                """);
        files.replace("policy.yaml", "threshold: 2", "threshold: 2\n  rising: {turns: 4, fall: 0.4, points: 5}");
        files.replace("policy.yaml", "ask: 0.4", "ask: 0.4\n  person: 0.5");
        EscalationPolicy policy = files.read().policy();

        assertThat(policy.begin()).isEqualTo(Begin.CHOICE);
        assertThat(policy.greets()).isFalse();
        assertThat(policy.asksForRating()).isFalse();
        assertThat(policy.urgentFrom()).isEqualTo(6);
        assertThat(policy.keepsOutsideHours()).isTrue();
        assertThat(policy.notHelped().limit()).isEqualTo(2);
        assertThat(policy.notHelped().isSaid("en", "Sorry, that did not help me."))
                .isTrue();
        assertThat(policy.notHelped().isSaid("en", "Thanks")).isFalse();
        assertThat(policy.repetition()).isEqualTo(new Repetition(1, Set.of("person")));
        assertThat(policy.anger().rising()).isEqualTo(new RisingAnger(4, 0.4, 5));
        assertThat(policy.confidence()).isEqualTo(new ConfidenceThreshold(0.7, 0.4, 0.5));
    }

    @Test
    void aPersonIsAskedForInAnyLanguageOfThePack() {
        EscalationPolicy policy = files.read().policy();

        assertThat(policy.asksForHuman("请转人工")).isTrue();
        assertThat(policy.asksForHuman("a real person please")).isTrue();
        assertThat(policy.asksForHuman("where is my order")).isFalse();
    }

    @Test
    void anAttributeMayNameTheQueueAndWhatAnAgentMustHave() {
        add("""
                requires: language:{language}
                attributes:
                  - {name: vip, values: [gold, platinum], queue: seniors, priority: 6, escalate: true, requires: vip>=2 OR lead}
                """);
        Pack pack = files.read();
        AttributeRule rule = pack.policy().attributes().getFirst();

        assertThat(rule.appliesTo(Map.of("vip", "gold"))).isTrue();
        assertThat(rule.appliesTo(Map.of("vip", "silver"))).isFalse();
        assertThat(pack.destination(
                        List.of(EscalationReason.HUMAN_REQUESTED), Optional.of("order-status"), List.of(rule), "zh-CN"))
                .isEqualTo(new Destination(
                        pack.queue("seniors").orElseThrow(),
                        6,
                        Optional.of("language:zh AND (vip>=2 OR lead)"),
                        Destination.ChosenBy.ATTRIBUTE,
                        "vip"));
    }

    @Test
    void aSensitiveIntentsOwnQueueGoesBeforeThatOfAnyReason() {
        Pack pack = files.read();

        Destination destination = pack.destination(
                List.of(EscalationReason.SENSITIVE_INTENT, EscalationReason.ANGRY_TONE),
                Optional.of("order-status"),
                List.of(),
                "en");

        assertThat(destination.queue().id()).isEqualTo("general");
        assertThat(destination.priority()).isEqualTo(7);
    }

    @Test
    void aBeginningThatDoesNotExistIsAFault() {
        add("begin: robot");

        files.hasOnlyError(
                "policy.yaml",
                18,
                "'begin' must be 'bot', 'person' or 'choice', not 'robot'",
                "write who speaks first");
    }

    @Test
    void anExpressionThatIsNotClosedIsAFault() {
        add("requires: (loans OR mortgages");

        files.hasOnlyError(
                "policy.yaml",
                18,
                "at character 1 of '(loans OR mortgages': this '(' is never closed",
                "write the ')' that closes it");
    }

    @Test
    void anExceptionThatIsNoIntentIsAFault() {
        add("repeated: {except: [tanks]}");

        files.hasOnlyError("policy.yaml", 18, "unknown intent 'tanks'", "use one of: order-status, person");
    }

    @Test
    void aThresholdForAPersonAboveTheAnswersIsAFault() {
        files.replace("policy.yaml", "ask: 0.4", "ask: 0.4\n  person: 0.9");

        files.hasOnlyError(
                "policy.yaml", 11, "'person' (0.9) is above 'answer' (0.7)", "set 'person' to at most 'answer'");
    }

    private void add(String lines) {
        files.replace("policy.yaml", "botTimeout: 3s", "botTimeout: 3s\n" + lines);
    }
}
