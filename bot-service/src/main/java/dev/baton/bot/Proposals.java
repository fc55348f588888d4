package dev.baton.bot;

import dev.baton.events.Choice;
import dev.baton.events.Content;
import dev.baton.events.Proposal;
import dev.baton.events.Proposal.NoAnswer;
import dev.baton.events.ReasonCode;
import dev.baton.events.ScoredIntent;
import dev.baton.packs.Answer;
import dev.baton.packs.AnswerPart;
import dev.baton.packs.ConfidenceThreshold;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Link;
import dev.baton.packs.Pack;
import dev.baton.packs.SystemText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the bot would say, by the pack's answers and thresholds.
final class Proposals {

    private static final int MOST_QUESTIONS = 3;

    private final Pack pack;

    Proposals(Pack pack) {
        this.pack = pack;
    }

    /// @param intents what the contact may want, the likeliest first
    Proposal propose(List<ScoredIntent> intents, String language) {
        if (intents.isEmpty()) {
            return new NoAnswer(ReasonCode.LOW_CONFIDENCE);
        }
        ScoredIntent likeliest = intents.getFirst();
        ConfidenceThreshold threshold = pack.confidence(likeliest.intent());
        if (likeliest.confidence() >= threshold.answer()) {
            return answer(intent(likeliest), language);
        }
        return likeliest.confidence() >= threshold.ask()
                ? question(intents, language)
                : new NoAnswer(ReasonCode.LOW_CONFIDENCE);
    }

    /// The pack's answer to an intent that is certain, unless it is left to a person.
    Proposal answer(IntentDefinition intent, String language) {
        if (intent.asksForHuman()) {
            return new NoAnswer(ReasonCode.HUMAN_REQUESTED);
        }
        if (intent.sensitive()) {
            return new NoAnswer(ReasonCode.SENSITIVE_INTENT, guidance(intent, language));
        }
        return said(intent, intent.answer(language).orElseThrow());
    }

    /// What must be heard while a person is on the way, where the pack has something.
    private Proposal.@Nullable Answer guidance(IntentDefinition intent, String language) {
        return intent.answer(language).map(answer -> said(intent, answer)).orElse(null);
    }

    private static Proposal.Answer said(IntentDefinition intent, Answer answer) {
        List<AnswerPart> parts = answer.parts();
        List<Content> contents = parts.stream()
                .<Content>map(part -> new Content.Text(rendered(part)))
                .toList();
        List<Choice> choices = parts.stream()
                .flatMap(part -> part.choices().stream())
                .map(choice -> new Choice(choice.id(), choice.label()))
                .distinct()
                .toList();
        return new Proposal.Answer(intent.id(), contents, choices);
    }

    /// The most urgent of the intents that a person must take, the likelier among equals.
    Optional<IntentDefinition> mostUrgent(List<ScoredIntent> intents) {
        return intents.stream()
                .filter(scored ->
                        pack.isSensitive(scored.intent(), scored.confidence(), scored.equals(intents.getFirst())))
                .max(Comparator.<ScoredIntent>comparingInt(scored -> pack.urgency(scored.intent()))
                        .thenComparingDouble(ScoredIntent::confidence))
                .map(this::intent);
    }

    /// Whether the likeliest intent is a request for a person, and sure enough to act on.
    boolean isSureOfRequestForHuman(List<ScoredIntent> intents) {
        if (intents.isEmpty()) {
            return false;
        }
        ScoredIntent likeliest = intents.getFirst();
        return intent(likeliest).asksForHuman()
                && likeliest.confidence() >= pack.confidence(likeliest.intent()).answer();
    }

    /// A question back, with the likeliest as buttons.
    Proposal question(List<ScoredIntent> intents, String language) {
        List<Choice> choices = new ArrayList<>();
        intents.stream()
                .limit(MOST_QUESTIONS)
                .map(this::intent)
                .filter(intent -> !intent.asksForHuman())
                .forEach(intent ->
                        choices.add(new Choice(intent.id(), intent.title().in(language))));
        pack.intents().stream()
                .filter(IntentDefinition::asksForHuman)
                .findFirst()
                .ifPresent(intent ->
                        choices.add(new Choice(intent.id(), pack.texts().text(SystemText.TALK_TO_PERSON, language))));
        return new Proposal.Question(pack.texts().text(SystemText.ASK_WHICH, language), choices);
    }

    private IntentDefinition intent(ScoredIntent scored) {
        return pack.intent(scored.intent()).orElseThrow();
    }

    private static String rendered(AnswerPart part) {
        StringBuilder text = new StringBuilder(part.text().strip());
        for (Link link : part.links()) {
            text.append('\n').append(link.label()).append(": ").append(link.url());
        }
        return text.toString();
    }
}
