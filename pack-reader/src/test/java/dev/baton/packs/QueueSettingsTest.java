package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.packs.DispatchPolicy.AgentChoice;
import dev.baton.packs.DispatchPolicy.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `queues.yaml` may say of how conversations find their agent.
class QueueSettingsTest {
    private static final String QUEUES = "queues.yaml";

    @TempDir
    Path directory;

    private TemporaryPack pack;

    @BeforeEach
    void writeValidPack() {
        pack = TemporaryPack.in(directory);
    }

    @Test
    void aQueueThatSaysNothingHasTheDefaults() {
        assertThat(pack.read().queues().getFirst().dispatch()).isEqualTo(DispatchPolicy.DEFAULT);
        assertThat(pack.read().work()).isEmpty();
    }

    @Test
    void everySettingIsRead() {
        Pack read = pack.write(QUEUES, """
                queues:
                  - id: general
                    name: {en: General, zh: 综合}
                    skills: [language:zh>=3 AND (loans OR mortgages)]
                    levels:
                      - {after: 30s, skills: [loans OR mortgages]}
                      - {after: 2m}
                    dropSkillsAfter: 5m
                    delay: 5s
                    target: 1m
                    ageing: 3m
                    choice: longestIdle
                    sticky: 20s
                    pick: true
                    autoAccept: true
                    passesBeforeAway: 5
                    overflow: {length: 50, expectedWait: 10m, closed: true, waited: 15m, to: message}
                  - id: seniors
                    name: {en: Seniors, zh: 资深}
                channels:
                  mail: {cost: 0.5, most: 4}
                  voice: {cost: all}
                """.getBytes(StandardCharsets.UTF_8)).read();
        DispatchPolicy policy = read.queues().getFirst().dispatch();
        assertThat(read.queues().getFirst().skills()).containsExactly("language:zh>=3 AND (loans OR mortgages)");
        assertThat(policy.levels())
                .containsExactly(
                        new Level(Duration.ofSeconds(30), List.of("loans OR mortgages")),
                        new Level(Duration.ofMinutes(2), List.of()));
        assertThat(policy.dropSkillsAfter()).contains(Duration.ofMinutes(5));
        assertThat(policy.choice()).isEqualTo(AgentChoice.LONGEST_IDLE);
        assertThat(policy.pick()).isTrue();
        assertThat(policy.autoAccept()).isTrue();
        assertThat(policy.passesBeforeAway()).isEqualTo(5);
        assertThat(policy.overflow().orElseThrow().queue()).isEqualTo(Optional.empty());
        assertThat(policy.overflow().orElseThrow().waited()).contains(Duration.ofMinutes(15));
        assertThat(read.work().get("mail")).isEqualTo(new WorkCost(50, 4));
        assertThat(read.work().get("voice").takesAll()).isTrue();
    }

    @Test
    void aMalformedExpressionIsReportedWithItsPlace() {
        assertThat(faults("    skills: [loans AND]"))
                .containsExactly("at character 10 of 'loans AND': a skill is missing");
    }

    @Test
    void levelsAreInTheOrderOfTheirWaits() {
        assertThat(faults("    levels: [{after: 2m}, {after: 30s}]"))
                .containsExactly("the levels are not in the order of their waits");
    }

    @Test
    void anOverflowNamesAQueueThatExistsAndHappens() {
        assertThat(faults("    overflow: {length: 5, to: nowhere}")).containsExactly("unknown queue 'nowhere'");
        assertThat(faults("    overflow: {to: message}")).containsExactly("'overflow' never happens");
        assertThat(faults("    overflow: {length: 5}")).containsExactly("'to' is missing");
    }

    @Test
    void aChoiceIsOneOfTwoAndACostANumberOrAll() {
        assertThat(faults("    choice: anybody")).containsExactly("'choice' must be a choice, not 'anybody'");
        assertThat(faults("channels:\n  mail: {cost: some}")).containsExactly("'cost' must be a cost, not 'some'");
    }

    private List<String> faults(String lines) {
        return pack.write(QUEUES, ("""
                        queues:
                          - id: seniors
                            name: {en: Seniors, zh: 资深}
                          - id: general
                            name: {en: General, zh: 综合}
                        """ + lines + "\n").getBytes(StandardCharsets.UTF_8)).errors().stream()
                .map(PackError::what)
                .toList();
    }
}
