package dev.baton.routing;

import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.TimerEvent.DeadlinePassed;
import dev.baton.events.TimerEvent.DeadlineSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Deadlines that wait for their time, the earliest first. Safe for several threads.
/// @param <R> what has to be acknowledged once a deadline has passed
public final class Deadlines<R> {
    private final PriorityQueue<Deadline<R>> waiting = new PriorityQueue<>(Comparator.comparing(Deadline::due));

    /// @param set the envelope of the [DeadlineSet]
    public record Deadline<R>(Envelope set, DeadlineSet deadline, R receipt) {
        Instant due() {
            return deadline.due();
        }

        /// What is said when the time has come. Saying it twice says the same: its id comes from the deadline's.
        public Envelope passed(Instant now) {
            return new Envelope(
                    EventId.derived(set.id(), "clock", 0),
                    now.isBefore(set.time()) ? set.time() : now,
                    set.tenant(),
                    set.subject(),
                    set.id(),
                    new DeadlinePassed(deadline.purpose(), deadline.about(), deadline.due()));
        }
    }

    public synchronized void add(Deadline<R> deadline) {
        waiting.add(deadline);
    }

    /// Takes out at most `most` of those whose time has come by `now`.
    public synchronized List<Deadline<R>> takeDue(Instant now, int most) {
        List<Deadline<R>> due = new ArrayList<>();
        for (Deadline<R> next = waiting.peek();
                next != null && !next.due().isAfter(now) && due.size() < most;
                next = waiting.peek()) {
            due.add(waiting.remove());
        }
        return due;
    }

    public synchronized int size() {
        return waiting.size();
    }
}
