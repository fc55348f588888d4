package dev.baton.gateway.socket;

import dev.baton.gateway.Accepted;
import dev.baton.gateway.Cursor;
import dev.baton.gateway.Intake;
import dev.baton.gateway.Refusal;
import dev.baton.gateway.TypingSignal;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Does what an admitted visitor's frame asks for, and gives the frame to answer.
@ApplicationScoped
public class Conversing {
    private final Intake intake;
    private final TypingSignal typing;

    Conversing(Intake intake, TypingSignal typing) {
        this.intake = intake;
        this.typing = typing;
    }

    /// @return the answer, or null when there is none to give
    /// @throws Refusal when the frame is not taken
    @Nullable
    String handle(Chat chat, ClientFrame frame) {
        return switch (required("type", frame.type())) {
            case "message" -> message(chat, frame);
            case "human" -> {
                String id = required("id", frame.id());
                intake.human(chat.channel(), chat.contact(), id, frame.language());
                yield Frames.accepted(id, null);
            }
            case "rate" -> {
                String id = required("id", frame.id());
                int score = required("score", frame.score());
                intake.rating(chat.channel(), chat.contact(), id, score, frame.comment());
                yield Frames.accepted(id, null);
            }
            case "leave" -> {
                String id = required("id", frame.id());
                intake.leave(chat.channel(), chat.contact(), id);
                yield Frames.accepted(id, null);
            }
            case "received" -> {
                intake.delivered(chat.channel(), chat.contact(), chat.delivered(cursor(frame)));
                yield null;
            }
            case "read" -> {
                intake.read(chat.channel(), chat.contact(), chat.read(cursor(frame)));
                yield null;
            }
            case "typing" -> {
                typing.typing(chat.key().tenant(), chat.key().conversation());
                yield null;
            }
            case "hello" -> throw invalid("the chat is open already");
            default -> throw invalid("there is no such type of frame");
        };
    }

    private String message(Chat chat, ClientFrame frame) {
        String id = required("id", frame.id());
        Accepted accepted = intake.message(
                chat.channel(),
                chat.contact(),
                id,
                required("content", frame.content()),
                frame.language(),
                frame.attributes());
        return Frames.accepted(id, accepted.message());
    }

    private static Cursor cursor(ClientFrame frame) {
        return Cursor.parse(required("cursor", frame.cursor()));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw invalid(field + " is missing");
        }
        return value;
    }

    private static Refusal invalid(String detail) {
        return Refusal.of(
                Refusal.Kind.INVALID, detail + ".", "Compare the frame with the description of the web chat.");
    }
}
