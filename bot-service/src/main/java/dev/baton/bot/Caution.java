package dev.baton.bot;

import dev.baton.events.ScoredIntent;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sees to it that what a person must take is taken by one. Several sensitive intents that share a message between them
/// (`emergency` and `emergency-poisoning`) are together likelier than the harmless one that is ahead of each.
final class Caution {

    private final Pack pack;

    Caution(Pack pack) {
        this.pack = pack;
    }

    /// The intents in the order in which they are acted on: when the sensitive ones together reach the threshold of the
    /// likeliest of them, that one comes first and has the confidence of all of them.
    ///
    /// @param scored all intents, the likeliest first
    List<ScoredIntent> before(List<ScoredIntent> scored) {
        if (scored.isEmpty() || isSensitive(scored.getFirst())) {
            return scored;
        }
        double together = scored.stream()
                .filter(this::isSensitive)
                .mapToDouble(ScoredIntent::confidence)
                .sum();
        Optional<ScoredIntent> likeliest =
                scored.stream().filter(this::isSensitive).findFirst();
        return likeliest
                .filter(one -> together >= pack.confidence(one.intent()).answer())
                .map(one -> first(one.intent(), together, scored))
                .orElse(scored);
    }

    private static List<ScoredIntent> first(String intent, double confidence, List<ScoredIntent> scored) {
        List<ScoredIntent> ordered = new ArrayList<>();
        ordered.add(new ScoredIntent(intent, Math.clamp(confidence, 0, 1)));
        scored.stream().filter(one -> !one.intent().equals(intent)).forEach(ordered::add);
        return ordered;
    }

    private boolean isSensitive(ScoredIntent scored) {
        return pack.intent(scored.intent()).map(IntentDefinition::sensitive).orElse(false);
    }
}
