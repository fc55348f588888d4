package dev.baton.agent.edge;

import dev.baton.events.AgentOutcome.AgentReplied;
import dev.baton.events.AgentOutcome.CommandRefused;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.MessageId;
import dev.baton.events.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the dispatcher decided about a command.
public sealed interface Answer {
    /// @param message for a reply: the name of the message that the contact will get, if routing lets it through
    record Done(@Nullable MessageId message) implements Answer {}

    record Refused(Reason reason) implements Answer {}

    /// It was decided, so long ago that nobody remembers how.
    record Forgotten() implements Answer {}

    /// @param outcomes what the dispatcher said because of the command
    static Answer of(EventId command, List<Envelope> outcomes) {
        MessageId message = null;
        for (Envelope outcome : outcomes) {
            if (outcome.data() instanceof CommandRefused refused
                    && refused.command().equals(command)) {
                return new Refused(refused.reason());
            }
            if (outcome.data() instanceof AgentReplied) {
                message = MessageId.writtenBecauseOf(outcome.id(), 0);
            }
        }
        return new Done(message);
    }
}
