package dev.baton.routing;

import dev.baton.events.Author;
import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Choice;
import dev.baton.events.Content;
import dev.baton.events.HandoffSummary.Attempt;
import dev.baton.events.MessageId;
import dev.baton.events.Proposal;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.AnswerReleased;
import dev.baton.events.RoutingDecision.AnswerReleased.Kind;
import dev.baton.events.ScoredIntent;
import dev.baton.packs.SystemText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the bot says while it holds the baton: its proposal, released to the contact.
final class BotAnswers {
    private final Turn turn;
    private final MessageUnderstood understood;
    private final List<Reason> passedOver;
    private final MessageId message;

    private BotAnswers(Turn turn, MessageUnderstood understood, List<Reason> passedOver) {
        this.turn = turn;
        this.understood = understood;
        this.passedOver = passedOver;
        this.message = understood.message().message();
    }

    /// @param passedOver the rules for bringing in a person that did not fire
    static void release(Turn turn, MessageUnderstood understood, List<Reason> passedOver) {
        new BotAnswers(turn, understood, passedOver).release();
    }

    private void release() {
        String words = understood.message().content().words();
        boolean goodbye = turn.pack().policy().saysGoodbye(turn.language(), words);
        switch (understood.proposal()) {
            case Proposal.Answer answer -> answer(answer);
            case Proposal.Question question when !goodbye -> question(question);
            case Proposal.NoAnswer noAnswer when !goodbye -> noAnswer(noAnswer.reason());
            case Proposal.Question ignored -> goodbye();
            case Proposal.NoAnswer ignored -> goodbye();
        }
        if (goodbye) {
            Episodes.closeOnceAnswered(turn, Parting.SAID_GOODBYE);
        } else {
            Episodes.closeIfLeft(turn);
        }
    }

    private void answer(Proposal.Answer answer) {
        Double confidence = confidence(answer.intent());
        double limit = turn.pack().confidence(answer.intent()).answer();
        Asked asked = Asked.of(answer.intent(), understood.message().content().words());
        tried(Attempt.Act.ANSWERED, answer.intent(), talk().answered(asked));
        released(Kind.ANSWER, answer.intent(), confidence, compared(ReasonCode.CONFIDENT, confidence, limit));
        for (int i = 0; i < answer.contents().size(); i++) {
            boolean last = i == answer.contents().size() - 1;
            say(answer.contents().get(i), last ? answer.choices() : List.of());
        }
    }

    private void question(Proposal.Question question) {
        ScoredIntent likeliest = understood.likeliest();
        Double confidence = likeliest == null ? null : likeliest.confidence();
        double limit = likeliest == null
                ? turn.pack().policy().confidence().answer()
                : turn.pack().confidence(likeliest.intent()).answer();
        tried(Attempt.Act.ASKED, intent(likeliest), talk().askedBack());
        released(Kind.QUESTION, null, confidence, compared(ReasonCode.UNSURE, confidence, limit));
        say(new Content.Text(question.text()), question.choices());
    }

    private void noAnswer(ReasonCode why) {
        ScoredIntent likeliest = understood.likeliest();
        Double confidence = likeliest == null ? null : likeliest.confidence();
        tried(Attempt.Act.HAD_NO_ANSWER, intent(likeliest), talk().withoutAnswer());
        released(
                Kind.NO_ANSWER,
                null,
                confidence,
                compared(why, confidence, turn.pack().policy().confidence().ask()));
        boolean wordless = understood.message().content().words().isBlank();
        SystemText text = wordless ? SystemText.MEDIA_RECEIVED : SystemText.NO_ANSWER;
        Choice person = new Choice(Rules.TALK_TO_PERSON, turn.text(SystemText.TALK_TO_PERSON));
        say(new Content.Text(turn.text(text)), List.of(person));
    }

    private Talk talk() {
        return turn.openEpisode().talk();
    }

    private void tried(Attempt.Act act, @Nullable String intent, Talk next) {
        turn.become(turn.state().with(turn.openEpisode().talking(next).tried(new Attempt(act, intent))));
    }

    private static @Nullable String intent(@Nullable ScoredIntent likeliest) {
        return likeliest == null ? null : likeliest.intent();
    }

    private void goodbye() {
        released(Kind.ANSWER, null, null, Reason.of(ReasonCode.CONTACT_LEFT, "a goodbye and nothing else"));
        say(new Content.Text(turn.text(SystemText.CLOSED)), List.of());
    }

    private void released(Kind kind, @Nullable String intent, @Nullable Double confidence, Reason reason) {
        turn.emit(new AnswerReleased(
                turn.openEpisode().id(),
                message,
                kind,
                intent,
                confidence,
                turn.language(),
                turn.state().epoch(),
                turn.because(reason),
                passedOver));
    }

    private void say(Content content, List<Choice> choices) {
        turn.say(turn.openEpisode(), Author.BOT, content, choices, message, turn.language());
    }

    private @Nullable Double confidence(String intent) {
        return understood.intents().stream()
                .filter(scored -> scored.intent().equals(intent))
                .map(ScoredIntent::confidence)
                .findFirst()
                .orElse(null);
    }

    private static Reason compared(ReasonCode code, @Nullable Double confidence, double limit) {
        if (confidence == null) {
            return Reason.of(code);
        }
        return Reason.of(code, Figures.compared("confidence", confidence, confidence < limit ? "<" : ">=", limit));
    }
}
