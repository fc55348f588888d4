package dev.baton.routing;

import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Content;
import dev.baton.events.Proposal;
import dev.baton.events.Proposal.NoAnswer;
import dev.baton.events.ReasonCode;
import dev.baton.events.ScoredIntent;
import dev.baton.packs.EscalationPolicy;
import dev.baton.packs.EscalationReason;
import dev.baton.packs.Pack;
import dev.baton.packs.RisingAnger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules that look at how a talk goes over several messages.
final class TurnRules {
    /// Moods are sums of tenths.
    private static final double ROUNDING = 1e-9;

    private final Pack pack;
    private final EscalationPolicy policy;
    private final String language;
    private final MessageUnderstood understood;
    private final String words;
    private final Talk before;

    /// Takes note of a rule.
    interface Verdict {
        void add(boolean fires, EscalationReason why, @Nullable String detail);
    }

    TurnRules(Pack pack, String language, MessageUnderstood understood, Talk before) {
        this.pack = pack;
        this.policy = pack.policy();
        this.language = language;
        this.understood = understood;
        this.words = understood.message().content().words();
        this.before = before;
    }

    /// How the talk stands with this message.
    Talk heard(int angerPoints) {
        int sofar = before.answering() && !objects() ? 0 : before.unhelped();
        return before.heard(understood.sentiment(), angerPoints, sofar + (isNoHelp() ? 1 : 0), isRepetition());
    }

    void weigh(Talk talk, boolean goodbye, Verdict verdict) {
        risingAnger(talk, verdict);
        if (goodbye) {
            return;
        }
        withoutAnswer(talk, verdict);
        int limit = policy.notHelped().limit();
        verdict.add(
                isNoHelp() && talk.unhelped() >= limit,
                EscalationReason.NOT_HELPED,
                Figures.compared("not helped", talk.unhelped(), "of", limit));
        int repeats = policy.repetition().limit();
        verdict.add(
                talk.repeats() >= repeats,
                EscalationReason.QUESTION_REPEATED,
                Figures.compared("asked again", talk.repeats(), "of", repeats));
    }

    /// An answer of which the contact says that it did not help, or none.
    private boolean isNoHelp() {
        return objects() || !(understood.proposal() instanceof Proposal.Answer);
    }

    private boolean objects() {
        return before.answering() && policy.notHelped().isSaid(language, words);
    }

    /// Buttons may be pressed as often as one likes.
    private boolean isRepetition() {
        Asked answered = before.answered();
        if (answered == null
                || understood.message().content() instanceof Content.Choice
                || policy.repetition().except().contains(answered.intent())) {
            return false;
        }
        ScoredIntent likeliest = understood.likeliest();
        boolean sameIntent = likeliest != null
                && likeliest.intent().equals(answered.intent())
                && likeliest.confidence() >= pack.confidence(likeliest.intent()).answer();
        return sameIntent || answered.sounds(words);
    }

    private void risingAnger(Talk talk, Verdict verdict) {
        RisingAnger rising = policy.anger().rising();
        int points = latest(talk.anger(), rising.turns()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (talk.anger().size() > 1 && points >= rising.points()) {
            verdict.add(true, EscalationReason.ANGER_RISING, Figures.compared("points", points, ">=", rising.points()));
            return;
        }
        List<Double> moods = latest(talk.moods(), rising.turns());
        double fall = moods.getFirst() - moods.getLast();
        boolean fires = moods.size() == rising.turns()
                && moods.getLast() < 0
                && fall >= rising.fall() - ROUNDING
                && neverRises(moods);
        verdict.add(
                fires,
                EscalationReason.ANGER_RISING,
                Figures.compared("fall of the mood", fall, fires ? ">=" : "of", rising.fall()));
    }

    private static boolean neverRises(List<Double> moods) {
        for (int i = 1; i < moods.size(); i++) {
            if (moods.get(i) > moods.get(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private void withoutAnswer(Talk talk, Verdict verdict) {
        boolean without = understood.proposal() instanceof NoAnswer noAnswer
                && noAnswer.reason() != ReasonCode.LANGUAGE_NOT_SPOKEN;
        int limit = policy.noAnswerLimit();
        int inARow = talk.unanswered() + (without ? 1 : 0);
        boolean wordless = without && words.isBlank();
        verdict.add(
                without && inARow >= limit,
                wordless ? EscalationReason.NO_WORDS : EscalationReason.NO_ANSWER_REPEATED,
                Figures.compared("without an answer", inARow, "of", limit));
    }

    private static <T> List<T> latest(List<T> list, int most) {
        return list.subList(Math.max(0, list.size() - most), list.size());
    }
}
