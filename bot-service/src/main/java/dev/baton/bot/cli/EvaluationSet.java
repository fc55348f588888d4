package dev.baton.bot.cli;

import dev.baton.bot.Understanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Messages with the intent that a person gave them, which were never taught. Those that are in no intent's scope are
/// marked `oos`.
record EvaluationSet(List<Message> messages) {

    private static final String OUT_OF_SCOPE = "oos";

    record Message(String text, String intent) {
        boolean inScope() {
            return !intent.equals(OUT_OF_SCOPE);
        }

        @Override
        public String toString() {
            return "Message[" + intent + "]";
        }
    }

    /// @param accuracy the share of messages in scope whose intent came first
    /// @param answered the share of messages in scope that get an answer without asking back
    /// @param answeredRightly the share of those answers that are the right ones
    /// @param falselyAnswered the share of messages out of scope that get an answer
    record Result(int messages, double accuracy, double answered, double answeredRightly, double falselyAnswered) {}

    /// Reads `text,intent` lines below a heading; a text with commas stands in double quotes.
    static EvaluationSet read(Path csv) throws IOException {
        return new EvaluationSet(Files.readAllLines(csv).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(EvaluationSet::message)
                .toList());
    }

    Result measure(Understanding understanding, String language, double threshold) {
        int inScope = 0;
        int right = 0;
        int answered = 0;
        int answeredRightly = 0;
        int falselyAnswered = 0;
        for (Message message : messages) {
            var intents = understanding.understand(message.text(), language);
            boolean sure = !intents.isEmpty() && intents.getFirst().confidence() >= threshold;
            boolean correct = !intents.isEmpty() && intents.getFirst().intent().equals(message.intent());
            if (message.inScope()) {
                inScope++;
                right += correct ? 1 : 0;
                answered += sure ? 1 : 0;
                answeredRightly += sure && correct ? 1 : 0;
            } else {
                falselyAnswered += sure ? 1 : 0;
            }
        }
        return new Result(
                messages.size(),
                share(right, inScope),
                share(answered, inScope),
                share(answeredRightly, answered),
                share(falselyAnswered, messages.size() - inScope));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Math.round(1_000.0 * part / whole) / 1_000.0;
    }

    private static Message message(String line) {
        int comma = line.lastIndexOf(',');
        String text = line.substring(0, comma);
        if (text.startsWith("\"")) {
            text = text.substring(1, text.length() - 1).replace("\"\"", "\"");
        }
        return new Message(text, line.substring(comma + 1).strip());
    }
}
