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

/// What the agent who serves a conversation does in it.
final class Service {
    private Service() {}

    static void reply(Turn turn, SendReply command) {
        Assignment held = turn.heldBy(command.agent());
        String name = turn.knownAgent(command.agent()).name();
        turn.say(
                held.conversation(),
                new AgentReplied(
                        held.episode(), held.agent(), name, command.clientId(), command.content(), held.epoch()));
    }

    static void note(Turn turn, AddNote command) {
        Assignment held = turn.heldBy(command.agent());
        turn.say(held.conversation(), new Noted(held.episode(), held.agent(), command.text()));
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
