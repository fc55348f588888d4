package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand.AddNote;
import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.CorrectAnswer;
import dev.baton.events.AgentCommand.HandBack;
import dev.baton.events.AgentCommand.SendReply;
import dev.baton.events.AgentOutcome.AgentReplied;
import dev.baton.events.AgentOutcome.AnswerCorrected;
import dev.baton.events.AgentOutcome.GaveBack;
import dev.baton.events.AgentOutcome.Noted;
import dev.baton.events.AgentOutcome.WrappedUp;
import dev.baton.events.ReasonCode;

/// What the agent who serves a conversation does in it, and those who are there too.
final class Service {
    private Service() {}

    /// Who barges in speaks under the baton of whoever serves the conversation.
    static void reply(Turn turn, SendReply command) {
        Assignment held = turn.attendedBy(command.agent());
        boolean serves = held.agent().equals(command.agent());
        if (!serves
                && held.companion(command.agent()).filter(Companion::maySpeak).isEmpty()) {
            throw new Refusal(ReasonCode.NOT_ALLOWED, "only who serves it or barges in speaks to the contact");
        }
        turn.say(
                held.conversation(),
                new AgentReplied(
                        held.episode(),
                        command.agent(),
                        turn.knownAgent(command.agent()).name(),
                        command.clientId(),
                        command.content(),
                        held.epoch(),
                        serves ? null : held.agent()));
    }

    static void note(Turn turn, AddNote command) {
        Assignment held = turn.attendedBy(command.agent());
        boolean serves = held.agent().equals(command.agent());
        if (!serves
                && held.companion(command.agent())
                        .filter(Companion::mayWriteNotes)
                        .isEmpty()) {
            throw new Refusal(ReasonCode.NOT_ALLOWED, "who listens writes nothing");
        }
        turn.say(held.conversation(), new Noted(held.episode(), command.agent(), command.text()));
    }

    static void handBack(Turn turn, HandBack command) {
        Assignment held = turn.heldBy(command.agent());
        turn.forget(held.conversation());
        turn.say(held.conversation(), new GaveBack(held.episode(), held.agent(), held.epoch()));
    }

    static void close(Turn turn, CloseConversation command) {
        Assignment held = turn.heldBy(command.agent());
        turn.forget(held.conversation());
        turn.say(held.conversation(), new WrappedUp(held.episode(), held.agent(), command.disposition(), held.epoch()));
    }

    /// Any agent may correct the bot, whoever holds the conversation and even after it was closed.
    static void correct(Turn turn, CorrectAnswer command) {
        turn.knownAgent(command.agent());
        turn.say(turn.conversation(), new AnswerCorrected(command.agent(), command.message(), command.rightIntent()));
    }
}
