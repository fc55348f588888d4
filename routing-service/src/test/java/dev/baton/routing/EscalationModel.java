package dev.baton.routing;

import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Proposal.Answer;
import dev.baton.events.Proposal.NoAnswer;
import dev.baton.events.ReasonCode;
import dev.baton.events.ScoredIntent;
import dev.baton.packs.EscalationPolicy;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the rules should say, worked out the slow way: from everything that the bot has read since it got the baton.
final class EscalationModel {
    private final Pack pack;
    private final EscalationPolicy policy;
    private final List<MessageUnderstood> read = new ArrayList<>();

    EscalationModel(Pack pack) {
        this.pack = pack;
        this.policy = pack.policy();
    }

    void botGetsTheBaton() {
        read.clear();
    }

    /// Why a person must take this message, or nothing.
    Set<ReasonCode> reads(MessageUnderstood message, Map<String, String> attributes) {
        read.add(message);
        Set<ReasonCode> reasons = EnumSet.noneOf(ReasonCode.class);
        String words = message.message().content().words();
        add(reasons, ReasonCode.SENSITIVE_INTENT, mostUrgent(message).isPresent());
        add(reasons, ReasonCode.HUMAN_REQUESTED, words.equals("agent please"));
        add(reasons, ReasonCode.CONTACT_ATTRIBUTE, "gold".equals(attributes.get("vip")));
        add(reasons, ReasonCode.ANGRY_TONE, points(message) >= 2 || message.sentiment() <= -0.75);
        add(reasons, ReasonCode.ANGER_RISING, rises());
        add(reasons, ReasonCode.NO_ANSWER_REPEATED, message.proposal() instanceof NoAnswer && unanswered() >= 2);
        add(reasons, ReasonCode.NOT_HELPED, unhelped() >= 3);
        add(reasons, ReasonCode.QUESTION_REPEATED, repeats() >= 2);
        return reasons;
    }

    /// The sensitive intent that a message must be taken for.
    Optional<IntentDefinition> mostUrgent(MessageUnderstood message) {
        IntentDefinition found = null;
        for (int i = 0; i < message.intents().size(); i++) {
            ScoredIntent scored = message.intents().get(i);
            IntentDefinition intent = pack.intent(scored.intent()).orElseThrow();
            boolean counts = intent.sensitive()
                    && scored.confidence() >= pack.confidence(intent.id()).ask()
                    && (i == 0 || intent.priority().orElse(0) >= 8);
            if (counts
                    && (found == null
                            || intent.priority().orElse(0) > found.priority().orElse(0))) {
                found = intent;
            }
        }
        return Optional.ofNullable(found);
    }

    private static void add(Set<ReasonCode> reasons, ReasonCode code, boolean holds) {
        if (holds) {
            reasons.add(code);
        }
    }

    private int points(MessageUnderstood message) {
        return policy.anger().points("en", message.message().content().words());
    }

    private boolean rises() {
        List<MessageUnderstood> latest = read.subList(Math.max(0, read.size() - 3), read.size());
        if (latest.size() > 1 && latest.stream().mapToInt(this::points).sum() >= 3) {
            return true;
        }
        if (latest.size() < 3) {
            return false;
        }
        double first = latest.get(0).sentiment();
        double second = latest.get(1).sentiment();
        double third = latest.get(2).sentiment();
        return first >= second && second >= third && third < 0 && first - third > 0.599;
    }

    private int unanswered() {
        int inARow = 0;
        for (MessageUnderstood message : read) {
            if (message.proposal() instanceof NoAnswer) {
                inARow++;
            } else if (message.proposal() instanceof Answer) {
                inARow = 0;
            }
        }
        return inARow;
    }

    /// 0 when the latest turn helped.
    private int unhelped() {
        int inARow = 0;
        boolean answering = false;
        boolean noHelp = false;
        for (MessageUnderstood message : read) {
            boolean answers = message.proposal() instanceof Answer;
            boolean objects = answering && message.message().content().words().equals("that's not what I asked");
            if (answering && !objects) {
                inARow = 0;
            }
            noHelp = objects || !answers;
            inARow += noHelp ? 1 : 0;
            answering = answers;
        }
        return noHelp ? inARow : 0;
    }

    private int repeats() {
        MessageUnderstood answered = null;
        int repeats = 0;
        for (MessageUnderstood message : read) {
            boolean again = answered != null
                    && (sameIntent(message, answered)
                            || message.message()
                                    .content()
                                    .equals(answered.message().content()));
            repeats = again ? repeats + 1 : 0;
            if (message.proposal() instanceof Answer) {
                answered = message;
            }
        }
        return repeats;
    }

    private boolean sameIntent(MessageUnderstood message, MessageUnderstood answered) {
        ScoredIntent likeliest = message.intents().getFirst();
        return answered.proposal() instanceof Answer answer
                && likeliest.intent().equals(answer.intent())
                && likeliest.confidence() >= pack.confidence(answer.intent()).answer();
    }
}
