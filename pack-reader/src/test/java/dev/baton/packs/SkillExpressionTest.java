package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillExpressionTest {
    private static final AgentSkills ADA = AgentSkills.of(List.of("language:zh=3", "loans", "card-payments=7"));

    @ParameterizedTest
    @CsvSource({
        "loans, true",
        "loans>=1, true",
        "loans>=2, false",
        "mortgages, false",
        "language:zh>=3 AND (loans OR mortgages), true",
        "language:zh>=4 AND (loans OR mortgages), false",
        "mortgages OR loans AND language:zh, true",
        "(mortgages OR loans) AND language:en, false",
        "card-payments >= 7, true",
    })
    void anAgentMeetsItOrDoesNot(String text, boolean meets) {
        assertThat(SkillExpression.parse(text).metBy(ADA)).isEqualTo(meets);
    }

    @Test
    void nothingIsMetByEverybody() {
        assertThat(SkillExpression.all(List.of()).metBy(AgentSkills.of(List.of())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loans",
                "language:zh>=3 AND (loans OR mortgages)",
                "a AND b OR c>=2",
                "(a OR b) AND (c OR d AND e)"
            })
    void itIsWrittenAsItIsRead(String text) {
        assertThat(SkillExpression.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "loans AND | 10 | a skill is missing",
                "\"\" | 1 | a skill is missing",
                "AND loans | 1 | a skill is missing before AND",
                "loans mortgages | 7 | 'mortgages' follows a skill",
                "(loans OR mortgages | 1 | this '(' is never closed",
                "loans) | 6 | a ')' without its '('",
                "loans>3 | 6 | '>' compares nothing here",
                "loans>= | 8 | a level is missing after >=",
                "loans>=11 | 8 | a level is missing after >=",
                "NOT loans | 1 | there is no NOT",
                "Loans | 1 | 'Loans' is no skill",
            })
    void aFaultIsNamedWithItsPlaceAndHowToMendIt(String text, int character, String what) {
        assertThatThrownBy(() -> SkillExpression.parse(text))
                .isInstanceOfSatisfying(
                        MalformedSkills.class,
                        fault -> assertThat(fault.what())
                                .isEqualTo("at character " + character + " of '" + text + "': " + what))
                .hasMessageContaining(" — ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loans", "loans>=3", "loans=0", "loans=11", "a--b", "language:", ""})
    void anAgentHasNoSkillLikeThis(String skill) {
        assertThatThrownBy(() -> AgentSkills.of(List.of(skill))).isInstanceOf(MalformedSkills.class);
    }
}
