package dev.baton.agent.edge.socket;

import dev.baton.agent.edge.AgentKey;
import dev.baton.agent.edge.CommandIds;
import dev.baton.agent.edge.Refusal;
import dev.baton.agent.edge.Why;
import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.AddNote;
import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.ConsultColleague;
import dev.baton.events.AgentCommand.CorrectAnswer;
import dev.baton.events.AgentCommand.DeclineOffer;
import dev.baton.events.AgentCommand.HandBack;
import dev.baton.events.AgentCommand.JoinConversation;
import dev.baton.events.AgentCommand.LeaveConversation;
import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentCommand.PickConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.SendReply;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentCommand.TakeOverConversation;
import dev.baton.events.AgentCommand.TransferConversation;
import dev.baton.events.AgentId;
import dev.baton.events.Envelope;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes commands of frames.
final class Requests {
    /// What an app may ask for. The rest of a frame's types is about the socket itself.
    enum Type {
        PRESENCE,
        ACCEPT,
        DECLINE,
        PICK,
        REPLY,
        NOTE,
        TRANSFER,
        CONSULT,
        LISTEN,
        WHISPER,
        BARGE,
        LEAVE,
        TAKEOVER,
        HANDBACK,
        CLOSE,
        CORRECT;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Type> named(@Nullable String wireName) {
            return Arrays.stream(values())
                    .filter(type -> type.wireName().equals(wireName))
                    .findFirst();
        }
    }

    private Requests() {}

    /// @throws Refusal when a field is missing or breaks a bound
    static Envelope command(AgentKey key, Type type, ClientFrame frame, Instant now) {
        String id = required("id", frame.id());
        AgentId agent = key.agent();
        try {
            AgentCommand command = switch (type) {
                case PRESENCE -> new SetPresence(agent, presence(frame));
                case ACCEPT -> new AcceptOffer(agent, required("offer", frame.offer()));
                case DECLINE -> new DeclineOffer(agent, required("offer", frame.offer()));
                case PICK -> new PickConversation(agent);
                case REPLY -> new SendReply(agent, id, required("content", frame.content()));
                case NOTE -> new AddNote(agent, id, required("text", frame.text()));
                case TRANSFER -> new TransferConversation(agent, frame.toQueue(), frame.toAgent());
                case CONSULT -> new ConsultColleague(agent, required("toAgent", frame.toAgent()));
                case LISTEN -> new JoinConversation(agent, Part.LISTENS);
                case WHISPER -> new JoinConversation(agent, Part.WHISPERS);
                case BARGE -> new JoinConversation(agent, Part.BARGES);
                case LEAVE -> new LeaveConversation(agent, frame.whom());
                case TAKEOVER -> new TakeOverConversation(agent);
                case HANDBACK -> new HandBack(agent);
                case CLOSE -> new CloseConversation(agent, required("disposition", frame.disposition()));
                case CORRECT -> new CorrectAnswer(agent, required("message", frame.message()), frame.rightIntent());
            };
            return new Envelope(
                    CommandIds.of(key, type.wireName(), id),
                    now,
                    key.tenant(),
                    type == Type.PRESENCE ? null : required("conversation", frame.conversation()),
                    null,
                    command);
        } catch (IllegalArgumentException bound) {
            throw invalid(String.valueOf(bound.getMessage()));
        }
    }

    private static Presence presence(ClientFrame frame) {
        Presence presence = required("presence", frame.presence());
        if (presence == Presence.UNKNOWN) {
            throw invalid("presence is none of ONLINE, BUSY, AWAY, OFFLINE");
        }
        return presence;
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw invalid(field + " is missing");
        }
        return value;
    }

    static Refusal invalid(String detail) {
        return new Refusal(Why.INVALID, detail + ".", "Compare the frame with docs/agent-socket.md.");
    }
}
