package dev.baton.routing;

import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Content;
import dev.baton.events.Proposal;
import dev.baton.events.Proposal.NoAnswer;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.ScoredIntent;
import dev.baton.packs.AttributeRule;
import dev.baton.packs.ConfidenceThreshold;
import dev.baton.packs.EscalationPolicy;
import dev.baton.packs.EscalationReason;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a message that the bot has read must go to a person all the same, or need not: every rule of the pack's
/// policy, applied. The rules that look at several turns are [TurnRules].
final class Rules {
    /// The id of the button that asks for a person.
    static final String TALK_TO_PERSON = "talk-to-person";

    /// At or below this a message counts as angry, whatever its words.
    static final double VERY_LOW_SENTIMENT = -0.75;

    private final Pack pack;
    private final EscalationPolicy policy;
    private final String language;
    private final MessageUnderstood understood;
    private final String words;
    private final List<Ground> fired = new ArrayList<>();
    private final List<Reason> passedOver = new ArrayList<>();

    private Rules(Pack pack, String language, MessageUnderstood understood) {
        this.pack = pack;
        this.policy = pack.policy();
        this.language = language;
        this.understood = understood;
        this.words = understood.message().content().words();
    }

    /// @param attributes what the channel knows of the contact
    /// @param before how the talk stood before this message
    static Weighed weigh(
            Pack pack, String language, MessageUnderstood understood, Map<String, String> attributes, Talk before) {
        Rules rules = new Rules(pack, language, understood);
        Optional<ScoredIntent> sensitive = rules.sensitiveIntent();
        rules.askedForPerson();
        rules.attributes(attributes);
        int points = rules.angryTone();
        rules.languageNotSpoken();
        TurnRules turns = new TurnRules(pack, language, understood, before);
        boolean goodbye = rules.policy.saysGoodbye(language, rules.words);
        Talk talk = turns.heard(points);
        turns.weigh(talk, goodbye, rules::add);
        if (!goodbye) {
            rules.lowConfidence();
        }
        Optional<String> about =
                sensitive.or(() -> Optional.ofNullable(understood.likeliest())).map(ScoredIntent::intent);
        return new Weighed(rules.fired, rules.passedOver, about, talk);
    }

    /// The most urgent of them is what it is about.
    private Optional<ScoredIntent> sensitiveIntent() {
        ScoredIntent likeliest = understood.likeliest();
        Optional<ScoredIntent> found = understood.intents().stream()
                .filter(scored -> pack.isSensitive(scored.intent(), scored.confidence(), scored.equals(likeliest)))
                .max(Comparator.<ScoredIntent>comparingInt(scored -> pack.urgency(scored.intent()))
                        .thenComparingDouble(ScoredIntent::confidence));
        Optional<ScoredIntent> shown = found.or(() -> understood.intents().stream()
                .filter(scored -> pack.intent(scored.intent())
                        .map(IntentDefinition::sensitive)
                        .orElse(false))
                .findFirst());
        add(
                found.isPresent(),
                EscalationReason.SENSITIVE_INTENT,
                shown.map(this::asLikelyAs).orElse(null));
        return found;
    }

    private String asLikelyAs(ScoredIntent sensitive) {
        double ask = pack.confidence(sensitive.intent()).ask();
        return Figures.compared(
                sensitive.intent(), sensitive.confidence(), sensitive.confidence() >= ask ? ">=" : "<", ask);
    }

    private void askedForPerson() {
        ScoredIntent likeliest = understood.likeliest();
        if (understood.message().content() instanceof Content.Choice choice && standsForPerson(choice.id())) {
            add(true, EscalationReason.HUMAN_REQUESTED, "by the button");
        } else if (understood.humanRequested() || policy.asksForHuman(words)) {
            add(true, EscalationReason.HUMAN_REQUESTED, "in words");
        } else if (likeliest != null && standsForPerson(likeliest.intent())) {
            double answer = pack.confidence(likeliest.intent()).answer();
            boolean sure = likeliest.confidence() >= answer;
            add(
                    sure,
                    EscalationReason.HUMAN_REQUESTED,
                    Figures.compared(likeliest.intent(), likeliest.confidence(), sure ? ">=" : "<", answer));
        } else {
            add(false, EscalationReason.HUMAN_REQUESTED, null);
        }
    }

    private boolean standsForPerson(String intentOrChoice) {
        return intentOrChoice.equals(TALK_TO_PERSON)
                || pack.intent(intentOrChoice)
                        .map(IntentDefinition::asksForHuman)
                        .orElse(false);
    }

    private void attributes(Map<String, String> attributes) {
        policy.attributes().stream()
                .filter(AttributeRule::escalates)
                .forEach(rule -> add(rule.appliesTo(attributes), EscalationReason.CONTACT_ATTRIBUTE, rule.name()));
    }

    private int angryTone() {
        int points = policy.anger().points(language, words);
        int threshold = policy.anger().threshold();
        if (points < threshold && understood.sentiment() <= VERY_LOW_SENTIMENT) {
            add(
                    true,
                    EscalationReason.ANGRY_TONE,
                    Figures.compared("sentiment", understood.sentiment(), "<=", VERY_LOW_SENTIMENT));
        } else {
            boolean angry = points >= threshold;
            add(angry, EscalationReason.ANGRY_TONE, Figures.compared("points", points, angry ? ">=" : "<", threshold));
        }
        return points;
    }

    private void languageNotSpoken() {
        if (understood.proposal() instanceof NoAnswer noAnswer && noAnswer.reason() == ReasonCode.LANGUAGE_NOT_SPOKEN) {
            add(true, EscalationReason.LANGUAGE_NOT_SPOKEN, "language " + understood.language());
        }
    }

    private void lowConfidence() {
        ScoredIntent likeliest = understood.likeliest();
        if (likeliest == null || understood.proposal() instanceof Proposal.Answer) {
            return;
        }
        ConfidenceThreshold threshold = pack.confidence(likeliest.intent());
        if (likeliest.confidence() >= threshold.ask() && threshold.person() > 0) {
            boolean tooLow = likeliest.confidence() < threshold.person();
            add(
                    tooLow,
                    EscalationReason.LOW_CONFIDENCE,
                    Figures.compared(
                            likeliest.intent(), likeliest.confidence(), tooLow ? "<" : ">=", threshold.person()));
        }
    }

    private void add(boolean fires, EscalationReason why, @Nullable String detail) {
        Ground ground = Ground.of(why, detail);
        if (fires) {
            fired.add(ground);
        } else {
            passedOver.add(ground.reason());
        }
    }
}
