package dev.baton.analytics.facts;

import dev.baton.analytics.trace.Mark;
import dev.baton.analytics.trace.Mark.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who held an episode's baton, one after the other. The order is that of the epochs, not of clocks.
final class Baton {
    private final List<Mark> moves;
    private final List<Mark> marks;

    /// @param marks those of one episode, in time order
    Baton(List<Mark> marks) {
        this.marks = marks;
        moves = marks.stream()
                .filter(mark -> moves(mark.kind()))
                .sorted(Comparator.comparing((Mark mark) -> mark.kind() == Kind.CLOSED)
                        .thenComparingLong(Mark::epoch)
                        .thenComparing(Mark.ORDER))
                .toList();
    }

    private static boolean moves(Kind kind) {
        return switch (kind) {
            case ESCALATED, ANGERED, WAITING, TAKEN, HANDED_BACK, CLOSED -> true;
            default -> false;
        };
    }

    List<Wait> waits() {
        List<Wait> waits = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Mark move = moves.get(i);
            if (isWait(move)) {
                Mark next = next(i);
                Instant until = next == null ? null : later(move.at(), next.at());
                waits.add(new Wait(move.epoch(), move.where(), move.at(), until, waitEnd(next)));
            }
        }
        return waits;
    }

    List<Handling> handlings() {
        List<Handling> handlings = new ArrayList<>();
        String queue = "";
        for (int i = 0; i < moves.size(); i++) {
            Mark move = moves.get(i);
            if (isWait(move)) {
                queue = move.where();
            } else if (move.kind() == Kind.TAKEN) {
                handlings.add(handling(move, next(i), queue));
            }
        }
        return handlings;
    }

    private Handling handling(Mark taken, @Nullable Mark next, String queue) {
        Instant until = next == null ? null : later(taken.at(), next.at());
        Optional<Instant> reply = marks.stream()
                .filter(mark -> mark.kind() == Kind.AGENT_REPLIED && mark.epoch() == taken.epoch())
                .map(Mark::at)
                .min(Comparator.naturalOrder());
        Instant lastWord = marks.stream()
                .filter(mark -> isWord(mark, taken.epoch()))
                .map(Mark::at)
                .filter(at -> at.isAfter(taken.at()) && (until == null || !at.isAfter(until)))
                .max(Comparator.naturalOrder())
                .orElse(taken.at());
        return new Handling(
                taken.epoch(), taken.what(), queue, taken.at(), until, handlingEnd(next), reply.orElse(null), lastWord);
    }

    private static boolean isWord(Mark mark, long epoch) {
        return (mark.kind() == Kind.AGENT_REPLIED || mark.kind() == Kind.FORWARDED) && mark.epoch() == epoch;
    }

    private @Nullable Mark next(int index) {
        return index + 1 < moves.size() ? moves.get(index + 1) : null;
    }

    private static boolean isWait(Mark mark) {
        return mark.kind() == Kind.WAITING || mark.kind() == Kind.ESCALATED || mark.kind() == Kind.ANGERED;
    }

    private static Wait.End waitEnd(@Nullable Mark next) {
        if (next == null) {
            return Wait.End.STILL_WAITING;
        }
        return switch (next.kind()) {
            case TAKEN -> Wait.End.TAKEN;
            case CLOSED -> Wait.End.ABANDONED;
            default -> Wait.End.WITHDRAWN;
        };
    }

    private static Handling.End handlingEnd(@Nullable Mark next) {
        if (next == null) {
            return Handling.End.STILL_HELD;
        }
        return switch (next.kind()) {
            case WAITING -> next.what().equals("TRANSFERRED") ? Handling.End.TRANSFERRED : Handling.End.AGENT_GONE;
            case HANDED_BACK -> Handling.End.HANDED_BACK;
            default ->
                switch (next.what()) {
                    case "CONTACT_LEFT" -> Handling.End.CONTACT_LEFT;
                    case "IDLE" -> Handling.End.IDLE;
                    default -> Handling.End.AGENT_CLOSED;
                };
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
