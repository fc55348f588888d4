package dev.baton.packs.yaml;

import dev.baton.packs.MalformedSkills;
import dev.baton.packs.SkillExpression;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads what an agent must have: [SkillExpression]s.
final class Requirements {

    private static final int LONGEST = 200;

    private Requirements() {}

    /// An expression as it is written.
    static Optional<String> read(Value value) {
        return checked(value, UnaryOperator.identity());
    }

    /// The same, in which `{language}` may stand for the contact's language.
    static Optional<String> readForLanguage(Value value) {
        return checked(value, text -> text.replace("{language}", "en"));
    }

    private static Optional<String> checked(Value value, UnaryOperator<String> filled) {
        return value.text().filter(text -> {
            if (text.length() > LONGEST) {
                value.fault("'" + value.name() + "' has " + text.length() + " characters", "use at most " + LONGEST);
                return false;
            }
            try {
                SkillExpression.parse(filled.apply(text));
                return true;
            } catch (MalformedSkills malformed) {
                value.fault(malformed.what(), malformed.mend());
                return false;
            }
        });
    }
}
