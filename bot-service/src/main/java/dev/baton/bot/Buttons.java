package dev.baton.bot;

import dev.baton.packs.Answer;
import dev.baton.packs.Choice;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which intent a pressed button stands for. Ids of buttons are unique within an answer only, so those of the last
/// answer go before the ids of intents, and those before the buttons of older answers.
final class Buttons {

    private final Pack pack;
    private final Map<String, Map<String, String>> byAnswer = new HashMap<>();
    private final Map<String, String> anywhere = new HashMap<>();

    Buttons(Pack pack) {
        this.pack = pack;
        for (IntentDefinition intent : pack.intents()) {
            intent.answers().ifPresent(answers -> answers.values().values().forEach(answer -> add(intent, answer)));
        }
    }

    Optional<IntentDefinition> intent(String choiceId, @Nullable String lastIntent) {
        Map<String, String> latest = lastIntent == null ? Map.of() : byAnswer.getOrDefault(lastIntent, Map.of());
        return Optional.ofNullable(latest.get(choiceId))
                .flatMap(pack::intent)
                .or(() -> pack.intent(choiceId))
                .or(() -> Optional.ofNullable(anywhere.get(choiceId)).flatMap(pack::intent));
    }

    private void add(IntentDefinition intent, Answer answer) {
        for (Choice choice :
                answer.parts().stream().flatMap(part -> part.choices().stream()).toList()) {
            byAnswer.computeIfAbsent(intent.id(), id -> new HashMap<>()).put(choice.id(), choice.intent());
            anywhere.putIfAbsent(choice.id(), choice.intent());
        }
    }
}
