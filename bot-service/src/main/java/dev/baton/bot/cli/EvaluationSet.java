package dev.baton.bot.cli;

import dev.baton.bot.Understanding;
import dev.baton.events.ScoredIntent;
import dev.baton.packs.IntentDefinition;
import dev.baton.packs.Pack;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Messages with the intent that a person gave them, which were never taught.
record EvaluationSet(List<LabelledCsv.Row> messages) {

    private static final int BUTTONS = 3;

    /// What became of a pack's messages. Those whose intent a person must take count as handed over, not as answered.
    ///
    /// @param accuracy the share of messages in scope whose intent came first
    /// @param answered the share of those that the bot may answer and does, without asking back
    /// @param answeredRightly the share of all answers that are the right ones
    /// @param contained the share of those that the bot may answer and answers rightly, or asks about with
    ///     the right button
    /// @param wrong the share of messages in scope that get a wrong answer
    /// @param handedOver the share of those for a person that are handed over at once
    /// @param alarms the share of those that the bot may answer and that go to a person as sensitive
    /// @param falselyAnswered the share of messages out of scope that get an answer
    record Result(
            int messages,
            double accuracy,
            double answered,
            double answeredRightly,
            double contained,
            double wrong,
            double handedOver,
            double alarms,
            double falselyAnswered) {}

    Result measure(Understanding understanding, String language, Pack pack) {
        Tally tally = new Tally(pack);
        for (LabelledCsv.Row message : messages) {
            tally.add(message, understanding.understand(message.text(), language));
        }
        return tally.result(messages.size());
    }

    /// Counts by the rules of the bot: it answers from the intent's `answer`, asks from its `ask`.
    private static final class Tally {

        private final Pack pack;
        private final Set<String> forPeople;
        private int inScope;
        private int first;
        private int answerable;
        private int answered;
        private int right;
        private int asked;
        private int wrong;
        private int people;
        private int handedOver;
        private int alarms;
        private int falselyAnswered;

        Tally(Pack pack) {
            this.pack = pack;
            this.forPeople = pack.intents().stream()
                    .filter(intent -> intent.sensitive() || intent.asksForHuman())
                    .map(IntentDefinition::id)
                    .collect(Collectors.toUnmodifiableSet());
        }

        void add(LabelledCsv.Row message, List<ScoredIntent> intents) {
            String guess = intents.isEmpty() ? "" : intents.getFirst().intent();
            double confidence = intents.isEmpty() ? 0 : intents.getFirst().confidence();
            boolean toPerson = forPeople.contains(guess)
                    && confidence >= pack.confidence(guess).ask();
            boolean answers = !toPerson
                    && !guess.isEmpty()
                    && confidence >= pack.confidence(guess).answer();
            boolean correct = guess.equals(message.intent());
            if (!message.inScope()) {
                falselyAnswered += answers ? 1 : 0;
                return;
            }
            inScope++;
            first += correct ? 1 : 0;
            wrong += answers && !correct ? 1 : 0;
            if (forPeople.contains(message.intent())) {
                people++;
                handedOver += toPerson ? 1 : 0;
                return;
            }
            answerable++;
            alarms += toPerson && pack.intent(guess).orElseThrow().sensitive() ? 1 : 0;
            answered += answers ? 1 : 0;
            right += answers && correct ? 1 : 0;
            boolean asks = !answers
                    && !toPerson
                    && !guess.isEmpty()
                    && confidence >= pack.confidence(guess).ask();
            asked += asks
                            && intents.stream()
                                    .limit(BUTTONS)
                                    .anyMatch(each -> each.intent().equals(message.intent()))
                    ? 1
                    : 0;
        }

        Result result(int messages) {
            return new Result(
                    messages,
                    share(first, inScope),
                    share(answered, answerable),
                    share(right, right + wrong),
                    share(right + asked, answerable),
                    share(wrong, inScope),
                    share(handedOver, people),
                    share(alarms, answerable),
                    share(falselyAnswered, messages - inScope));
        }
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(1_000.0 * part / whole) / 1_000.0;
    }
}
