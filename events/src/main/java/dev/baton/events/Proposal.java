package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the bot would say. Routing disposes: it releases it, makes it a suggestion, or escalates.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Proposal.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = Proposal.Question.class, name = "question"),
    @JsonSubTypes.Type(value = Proposal.NoAnswer.class, name = "no-answer")
})
public sealed interface Proposal {

    /// An answer to `intent`, with buttons where the pack offers some.
    record Answer(String intent, List<Content> contents, List<Choice> choices) implements Proposal {
        public Answer {
            Require.id("intent", intent);
            contents = List.copyOf(contents);
            if (contents.isEmpty()) {
                throw new IllegalArgumentException("an answer needs content");
            }
            choices = choices == null ? List.of() : List.copyOf(choices);
        }

        @Override
        public String toString() {
            return "Answer[" + intent + "]";
        }
    }

    /// A question back, because the bot is not sure enough: "did you mean …".
    record Question(String text, List<Choice> choices) implements Proposal {
        public Question {
            Require.text("text", text, Content.LONGEST_TEXT);
            choices = List.copyOf(choices);
        }

        @Override
        public String toString() {
            return "Question[" + choices.size() + " choices]";
        }
    }

    /// The bot does not know, or may not say it, and tells why.
    /// @param guidance what the contact must hear while a person is on the way, such as a number to
    ///     call; null where there is nothing
    record NoAnswer(ReasonCode reason, @Nullable Answer guidance) implements Proposal {
        public NoAnswer {
            Require.present("reason", reason);
        }

        public NoAnswer(ReasonCode reason) {
            this(reason, null);
        }
    }
}
