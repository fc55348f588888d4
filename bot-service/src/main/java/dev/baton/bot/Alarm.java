package dev.baton.bot;

import dev.baton.events.ScoredIntent;
import dev.baton.events.Urgency;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import dev.baton.packs.UrgencyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Acts on urgency: the intent that the pack has for it comes first, so that a person takes over.
final class Alarm {

    /// What is doubtful must be at least so likely when the bot is sure that the matter is harmless.
    private static final double AGAINST_SURE_INTENT = 0.7;

    private final Pack pack;

    Alarm(Pack pack) {
        this.pack = pack;
    }

    /// `found`, unless the bot is surer that the message is about something harmless.
    Optional<Urgency> heeded(Optional<Urgency> found, List<ScoredIntent> intents) {
        boolean harmless = !intents.isEmpty()
                && !isSensitive(intents.getFirst())
                && intents.getFirst().confidence()
                        >= pack.confidence(intents.getFirst().intent()).answer();
        return found.filter(urgency -> !harmless || urgency.confidence() >= AGAINST_SURE_INTENT);
    }

    /// The intents with the one for `urgency` first. The order stays when the likeliest is sensitive and may be an
    /// emergency itself, or the pack has no intent for this kind.
    List<ScoredIntent> before(List<ScoredIntent> intents, Urgency urgency) {
        Optional<IntentDefinition> meant = intent(urgency.kind());
        if (meant.isEmpty() || isSettled(intents, meant.get())) {
            return intents;
        }
        String id = meant.get().id();
        double own = intents.stream()
                .filter(scored -> scored.intent().equals(id))
                .mapToDouble(ScoredIntent::confidence)
                .findFirst()
                .orElse(0);
        double enough = pack.confidence(id).ask();
        List<ScoredIntent> ordered = new ArrayList<>();
        ordered.add(new ScoredIntent(id, Math.max(enough, Math.max(own, urgency.confidence()))));
        intents.stream()
                .filter(scored -> !scored.intent().equals(id))
                .limit(PackUnderstanding.MOST_INTENTS - 1L)
                .forEach(ordered::add);
        return ordered;
    }

    private Optional<IntentDefinition> intent(Urgency.Kind kind) {
        return switch (kind) {
            case SELF_HARM -> pack.intentFor(UrgencyKind.SELF_HARM);
            case MEDICAL -> pack.intentFor(UrgencyKind.MEDICAL);
            case SAFETY -> pack.intentFor(UrgencyKind.SAFETY);
            case FRAUD -> pack.intentFor(UrgencyKind.FRAUD);
            case UNKNOWN -> Optional.empty();
        };
    }

    /// Whether a person takes it for a reason that is as urgent.
    private boolean isSettled(List<ScoredIntent> intents, IntentDefinition meant) {
        return !intents.isEmpty()
                && isSensitive(intents.getFirst())
                && isSure(intents.getFirst())
                && priority(intents.getFirst()) >= meant.priority().orElse(0);
    }

    private boolean isSure(ScoredIntent scored) {
        return scored.confidence() >= pack.confidence(scored.intent()).ask();
    }

    private boolean isSensitive(ScoredIntent scored) {
        return pack.intent(scored.intent()).map(IntentDefinition::sensitive).orElse(false);
    }

    private int priority(ScoredIntent scored) {
        return pack.intent(scored.intent()).flatMap(IntentDefinition::priority).orElse(0);
    }
}
