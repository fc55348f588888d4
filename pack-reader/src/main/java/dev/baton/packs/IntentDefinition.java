package dev.baton.packs;

import java.util.List;
import java.util.Optional;

/// Something that contacts want, how they say it and what the bot answers.
///
/// @param id kebab-case, unique in the pack
/// @param title what a contact reads on a button that stands for this intent
/// @param sensitive whether the bot must leave it to a person whatever its confidence
/// @param asksForHuman whether it is a request for a person
/// @param queue where an escalation of this intent goes, unless the reason has a queue of its own
/// @param priority how urgent an escalation of this intent is: the higher, the sooner; 0 is ordinary
/// @param confidence its own threshold in place of the policy's
/// @param requires what an agent must have who takes it, as an expression over skills
/// @param phrases what contacts write, for training
/// @param urgency the kinds of emergency that it stands for: such a message is understood as this intent
/// @param answers empty only when the intent is sensitive or asks for a person
public record IntentDefinition(
        String id,
        PerLanguage<String> title,
        boolean sensitive,
        boolean asksForHuman,
        Optional<String> queue,
        Optional<Integer> priority,
        Optional<ConfidenceThreshold> confidence,
        Optional<String> requires,
        PerLanguage<List<String>> phrases,
        List<UrgencyKind> urgency,
        Optional<PerLanguage<Answer>> answers) {

    public IntentDefinition {
        phrases = phrases.map(List::copyOf);
        urgency = List.copyOf(urgency);
    }

    /// The answer in `language`, or empty when this intent is left to a person.
    public Optional<Answer> answer(String language) {
        return answers.map(perLanguage -> perLanguage.in(language));
    }
}
