package dev.baton.routing;

import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Content;
import dev.baton.events.Proposal.NoAnswer;
import dev.baton.events.ReasonCode;
import dev.baton.events.ScoredIntent;
import dev.baton.packs.EscalationPolicy;
import dev.baton.packs.EscalationReason;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a message that the bot has read must go to a person all the same: the pack's policy, applied.
final class EscalationGrounds {
    /// The id of the button that asks for a person.
    static final String TALK_TO_PERSON = "talk-to-person";

    /// At or below this a message counts as angry, whatever its words.
    static final double VERY_LOW_SENTIMENT = -0.75;

    private final Pack pack;
    private final String language;
    private final MessageUnderstood understood;
    private final String words;
    private final List<Ground> grounds = new ArrayList<>();

    private EscalationGrounds(Pack pack, String language, MessageUnderstood understood) {
        this.pack = pack;
        this.language = language;
        this.understood = understood;
        this.words = understood.message().content().words();
    }

    /// @param unhelpfulBefore how often in a row the bot had no answer before this message
    /// @return the weightiest ground first; empty when the bot may go on
    static List<Ground> of(Pack pack, String language, MessageUnderstood understood, int unhelpfulBefore) {
        EscalationGrounds found = new EscalationGrounds(pack, language, understood);
        found.askedForPerson();
        found.sensitiveIntent();
        found.angryTone();
        found.withoutAnswer(unhelpfulBefore + 1);
        return List.copyOf(found.grounds);
    }

    private void askedForPerson() {
        ScoredIntent likeliest = understood.likeliest();
        if (understood.message().content() instanceof Content.Choice choice && standsForPerson(choice.id())) {
            add(EscalationReason.HUMAN_REQUESTED, "by the button");
        } else if (understood.humanRequested() || pack.policy().asksForHuman(language, words)) {
            add(EscalationReason.HUMAN_REQUESTED, "in words");
        } else if (likeliest != null && standsForPerson(likeliest.intent())) {
            double answer = pack.confidence(likeliest.intent()).answer();
            if (likeliest.confidence() >= answer) {
                add(
                        EscalationReason.HUMAN_REQUESTED,
                        Figures.compared(likeliest.intent(), likeliest.confidence(), ">=", answer));
            }
        }
    }

    private boolean standsForPerson(String intentOrChoice) {
        return intentOrChoice.equals(TALK_TO_PERSON)
                || pack.intent(intentOrChoice)
                        .map(IntentDefinition::asksForHuman)
                        .orElse(false);
    }

    private void sensitiveIntent() {
        ScoredIntent likeliest = understood.likeliest();
        if (likeliest == null) {
            return;
        }
        Optional<IntentDefinition> intent = pack.intent(likeliest.intent());
        double ask = pack.confidence(likeliest.intent()).ask();
        if (intent.isPresent() && intent.get().sensitive() && likeliest.confidence() >= ask) {
            add(
                    EscalationReason.SENSITIVE_INTENT,
                    Figures.compared(likeliest.intent(), likeliest.confidence(), ">=", ask));
        }
    }

    private void angryTone() {
        EscalationPolicy policy = pack.policy();
        int points = policy.anger().points(language, words);
        if (points >= policy.anger().threshold()) {
            add(
                    EscalationReason.ANGRY_TONE,
                    Figures.compared("points", points, ">=", policy.anger().threshold()));
        } else if (understood.sentiment() <= VERY_LOW_SENTIMENT) {
            add(
                    EscalationReason.ANGRY_TONE,
                    Figures.compared("sentiment", understood.sentiment(), "<=", VERY_LOW_SENTIMENT));
        }
    }

    private void withoutAnswer(int inARow) {
        if (!(understood.proposal() instanceof NoAnswer noAnswer)) {
            return;
        }
        int limit = pack.policy().noAnswerLimit();
        String detail = Figures.compared("without an answer", inARow, "of", limit);
        if (noAnswer.reason() == ReasonCode.LANGUAGE_NOT_SPOKEN) {
            add(EscalationReason.LANGUAGE_NOT_SPOKEN, "language " + understood.language());
        } else if (inARow >= limit) {
            add(words.isBlank() ? EscalationReason.NO_WORDS : EscalationReason.NO_ANSWER_REPEATED, detail);
        }
    }

    private void add(EscalationReason why, String detail) {
        grounds.add(Ground.of(why, detail));
    }
}
