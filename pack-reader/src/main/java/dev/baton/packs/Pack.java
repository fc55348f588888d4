package dev.baton.packs;

import dev.baton.packs.yaml.PackFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
/// @param work what a conversation costs an agent, by channel; a channel that is not named costs [WorkCost#DEFAULT]
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
        List<NamedThing> names,
        Map<String, WorkCost> work) {

    public Pack {
        languages = List.copyOf(languages);
        intents = List.copyOf(intents);
        queues = List.copyOf(queues);
        hours = Map.copyOf(hours);
        names = List.copyOf(names);
        work = Map.copyOf(work);
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

    /// Whether a person must take a message that was understood as `intentId`: the likeliest intent from its own
    /// `ask` on, and an urgent one from there on however many are likelier.
    public boolean isSensitive(String intentId, double confidence, boolean likeliest) {
        return intent(intentId)
                .filter(IntentDefinition::sensitive)
                .filter(intent -> confidence >= confidence(intentId).ask())
                .filter(intent -> likeliest || urgency(intent) >= policy.urgentFrom())
                .isPresent();
    }

    /// How urgent an escalation of an intent is at least.
    public int urgency(String intentId) {
        return intent(intentId).map(this::urgency).orElse(0);
    }

    private int urgency(IntentDefinition intent) {
        int ofQueue = intent.queue()
                .flatMap(this::queue)
                .map(QueueDefinition::priority)
                .orElse(0);
        return Math.max(intent.priority().orElse(0), ofQueue);
    }

    /// Where a conversation goes that is escalated while it is about `intentId`.
    ///
    /// The queue is that of a sensitive intent; else the first one named by the attributes, by the reasons, by the
    /// intent; else the default one. The priority is the highest among those of the reasons, the attributes, the
    /// intent and the queue. What an agent must have is everything that any of them requires.
    ///
    /// @param reasons why, the weightiest first
    /// @param attributes the rules that apply to the contact
    /// @param language the contact's
    public Destination destination(
            List<EscalationReason> reasons,
            Optional<String> intentId,
            List<AttributeRule> attributes,
            String language) {
        return new Routes(this, reasons, intentId.flatMap(this::intent), attributes).destination(language);
    }
}
