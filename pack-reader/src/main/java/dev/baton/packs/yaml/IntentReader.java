package dev.baton.packs.yaml;

import dev.baton.packs.Answer;
import dev.baton.packs.ConfidenceThreshold;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.PerLanguage;
import dev.baton.packs.UrgencyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what an intent says beyond its head.
record IntentReader(PackContext context, AnswerReader answerReader) {

    Optional<IntentDefinition> read(IntentHead head) {
        Section section = head.section();
        boolean sensitive = section.flag("sensitive");
        boolean asksForHuman = section.flag("asksForHuman");
        Optional<String> queue = section.optional("queue").flatMap(context.queues()::use);
        Optional<Integer> priority = section.optional("priority").flatMap(Scalars::priority);
        Optional<ConfidenceThreshold> confidence =
                section.optional("confidence").flatMap(PolicyFile::confidence);
        Optional<String> requires = section.optional("requires").flatMap(Requirements::read);
        Optional<PerLanguage<List<String>>> phrases = section.required(
                        "phrases", "add what contacts write, per language")
                .flatMap(value -> context.languages()
                        .each(value, list -> phrases(head.id().orElse("?"), list)));
        List<UrgencyKind> urgency = section.optional("urgency")
                .map(value -> urgency(head.id().orElse("?"), sensitive, value))
                .orElse(List.of());
        Optional<Value> place = sensitive || asksForHuman
                ? section.optional("answers")
                : section.required("answers", "add what the bot says, per language, or 'sensitive: true'");
        Optional<PerLanguage<Answer>> answers =
                place.flatMap(value -> context.languages().each(value, answerReader::read));
        if (head.id().isEmpty() || head.title().isEmpty() || phrases.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IntentDefinition(
                head.id().get(),
                head.title().get(),
                sensitive,
                asksForHuman,
                queue,
                priority,
                confidence,
                requires,
                phrases.get(),
                urgency,
                answers));
    }

    private static List<UrgencyKind> urgency(String intent, boolean sensitive, Value list) {
        List<UrgencyKind> kinds = new ArrayList<>();
        for (Value item : list.items()) {
            item.text()
                    .ifPresent(text -> UrgencyKind.named(text)
                            .ifPresentOrElse(
                                    kinds::add,
                                    () -> item.fault(
                                            "'" + text + "' is no kind of urgency",
                                            "use self-harm, medical, safety or fraud")));
        }
        if (!sensitive) {
            list.fault("the intent '" + intent + "' is urgent but not sensitive", "add 'sensitive: true'");
        }
        return kinds;
    }

    private Optional<List<String>> phrases(String intent, Value list) {
        List<String> phrases = new ArrayList<>();
        for (Value item : list.items()) {
            item.text().ifPresent(text -> {
                context.phrases().add(intent, list.name(), text, item);
                phrases.add(text);
            });
        }
        if (list.isEmptyList()) {
            list.fault(
                    "the intent '" + intent + "' has no phrase in the language '" + list.name() + "'",
                    "list what contacts write below it");
        }
        return Optional.of(phrases);
    }
}
