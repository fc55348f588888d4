package dev.baton.packs;

import dev.baton.packs.yaml.PackFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that one trade's customer service differs in, checked and immutable.
///
/// @param id kebab-case, the name of the pack's folder
/// @param name what agents and contacts read
/// @param languages short BCP-47 tags; the first one stands in for every language that is not declared
/// @param version 16 hexadecimal digits that change with any byte of the files that are read
/// @param intents in the order of their files
/// @param queues in the order of their file
/// @param hours by id
/// @param names what contacts may name, in the order of their file
public record Pack(
        String id,
        PerLanguage<String> name,
        List<String> languages,
        String version,
        List<IntentDefinition> intents,
        SystemTexts texts,
        EscalationPolicy policy,
        List<QueueDefinition> queues,
        Map<String, OpeningHours> hours,
        List<NamedThing> names) {

    public Pack {
        languages = List.copyOf(languages);
        intents = List.copyOf(intents);
        queues = List.copyOf(queues);
        hours = Map.copyOf(hours);
        names = List.copyOf(names);
    }

    /// Reads and checks the pack in `folder`.
    ///
    /// @throws InvalidPackException with every fault that was found
    public static Pack read(Path folder) {
        return PackFiles.read(folder);
    }

    public Optional<IntentDefinition> intent(String intentId) {
        return intents.stream().filter(intent -> intent.id().equals(intentId)).findFirst();
    }

    /// The intent that emergencies of a kind are understood as.
    public Optional<IntentDefinition> intentFor(UrgencyKind kind) {
        return intents.stream()
                .filter(intent -> intent.urgency().contains(kind))
                .findFirst();
    }

    public Optional<QueueDefinition> queue(String queueId) {
        return queues.stream().filter(queue -> queue.id().equals(queueId)).findFirst();
    }

    public String defaultLanguage() {
        return languages.getFirst();
    }

    /// The threshold of an intent: its own, or else the policy's.
    public ConfidenceThreshold confidence(String intentId) {
        return intent(intentId).flatMap(IntentDefinition::confidence).orElse(policy.confidence());
    }

    /// Where a conversation goes that is escalated for `reason` while it is about `intentId`: the queue of the reason,
    /// else of the intent, else the default queue; with the highest priority among the reason's, the
    /// intent's and the queue's.
    public Destination destination(EscalationReason reason, Optional<String> intentId) {
        Optional<IntentDefinition> intent = intentId.flatMap(this::intent);
        QueueDefinition queue = Optional.ofNullable(policy.queues().get(reason))
                .or(() -> intent.flatMap(IntentDefinition::queue))
                .or(() -> Optional.of(policy.defaultQueue()))
                .flatMap(this::queue)
                .orElseThrow();
        int priority = Stream.of(
                        Optional.ofNullable(policy.priorities().get(reason)),
                        intent.flatMap(IntentDefinition::priority),
                        Optional.of(queue.priority()))
                .flatMap(Optional::stream)
                .max(Integer::compare)
                .orElseThrow();
        return new Destination(queue, priority);
    }
}
